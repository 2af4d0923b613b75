import type { APIRoute, GetStaticPaths } from 'astro';
import { lastPart } from '../../../domain/urls.ts';
import { questions, type QuestionPage } from '../../../site/pages.ts';
import { questionTwin } from '../../../site/twins.ts';

export const getStaticPaths: GetStaticPaths = () =>
  questions.map((question) => ({ params: { slug: lastPart(question.id) }, props: { question } }));

export const GET: APIRoute<{ question: QuestionPage }> = ({ props }) => new Response(questionTwin(props.question));
