import type { APIRoute, GetStaticPaths } from 'astro';
import { institution } from '../site/institution.ts';

/** The institution's own colour, where it has chosen one. Only the light theme takes it: on the blackboard one writes with chalk. */
export const getStaticPaths: GetStaticPaths = () => (institution.accent ? [{ params: { accent: 'accent' } }] : []);

export const GET: APIRoute = () => new Response(`:root { --ink-blue: ${institution.accent}; }\n`);
