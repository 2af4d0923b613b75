import type { APIRoute, GetStaticPaths } from 'astro';
import { printSheet, printSheetName } from '../layouts/print-sheet.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { printed: printSheetName } }];

export const GET: APIRoute = () => new Response(printSheet, { headers: { 'content-type': 'text/css' } });
