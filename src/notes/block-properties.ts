/** Properties that outliners write below a block, not its author: "collapsed:: true". */
const BLOCK_PROPERTY = /^(?:heading|collapsed|background-color|id|icon|template|template-including-parent|query-table|query-properties|exclude-from-graph-view|created-at|updated-at|ls-type|hl-[a-z-]+|card-[a-z-]+|logseq\.[a-z-]+):: /;

/** True for a line that says how a block is kept. */
export function isBlockProperty(text: string, start: number, end: number): boolean {
  const head = text.slice(start, Math.min(end, start + LONGEST_PROPERTY));
  return head.includes(':: ') && BLOCK_PROPERTY.test(head);
}

/** In characters, with its colons. */
const LONGEST_PROPERTY = 40;

/** Properties of a page as outliners write them, in lines at its beginning: "tags:: caching, patterns". */
const PAGE_PROPERTY = /^(?:tags?|topics?|categor(?:y|ies)|class|kind|type|sources?|urls?|links?|alias(?:es)?|title|status|public|published|related|parent|up|authors?|dates?|created|updated|domain|area|project|filters|rating|progress):: /i;

/** "#caching #patterns", "Tags: [[Caching]] [[Patterns]]": what such a line is made of. */
const SORTS_NOTE = /\[\[[^\]]{1,60}\]\]|#[\p{L}\d/_-]+|\b(?:tags?|topics?|keywords)\b/giu;
/** True for a line that holds no words but tags, links and what leads to them. */
export const isOnlyTags = (line: string): boolean => !/[\p{L}\d]/u.test(line.replace(SORTS_NOTE, ''));
const STARTS_SORTING = /^(?:#[\p{L}_]|\**(?:tags?|topics?|keywords)\**:)/iu;

/** True for a line that says something of the whole page; only in front of all else. */
export function isPageProperty(text: string, start: number, end: number): boolean {
  if (PAGE_PROPERTY.test(text.slice(start, Math.min(end, start + LONGEST_PROPERTY)))) return true;
  return end - start < LONGEST_TAG_LINE && STARTS_SORTING.test(text.slice(start, start + LONGEST_PROPERTY)) && isOnlyTags(text.slice(start, end));
}

/** In characters. */
const LONGEST_TAG_LINE = 200;
