import type { APIRoute, GetStaticPaths } from 'astro';
import { problems, type ProblemPage } from '../../../site/pages.ts';
import { problemTwin } from '../../../site/twins.ts';

export const getStaticPaths: GetStaticPaths = () =>
  problems.map((problem) => ({ params: { slug: problem.id }, props: { problem } }));

export const GET: APIRoute<{ problem: ProblemPage }> = ({ props }) => new Response(problemTwin(props.problem));
