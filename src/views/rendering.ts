import type { Problem } from '../facts/fact';

/** For the stages behind this one, which see facts only through views. */
export type RenderingProblem = Problem;

/** What a query comes to in a note: Markdown without markers, its lines parted by `\n`, or why there is none. */
export type Rendering = { readonly markdown: string } | { readonly problem: RenderingProblem };
