import { findSolutions } from './find-solutions';
import { isNameLike, isProductName } from './product-names';
import { cutDescription, splitParts } from './split-list';

/** The products that `text` begins to list, where there are two or more; else ''. */
export function leadingProducts(text: string): string {
  let end = 0;
  let count = 0;
  for (const { 0: member, index } of text.matchAll(/[^,\s](?:(?!,|\s(?:and|or)\s).)*/g)) {
    const joint = /^(?:and|or)\s+/.exec(member)?.[0].length ?? 0;
    const name = member.slice(joint).replace(/\s(?:to|for|with|in|on|that|which|by|into|as|from|is|are|was|were|has|have|can|will|helps?|provides?|offers?|makes?|supports?)\s.*$/, '').trimEnd();
    if (!isProductName(name)) break;
    end = index + joint + name.length;
    count++;
    if (joint + name.length < member.trimEnd().length) break;
  }
  return count > 1 ? text.slice(0, end) : '';
}

/** True where all members are known solutions and there are `least` or more: enough to trust a label that is not bold. */
export function isSureSolutionList(plain: string, least = 2): boolean {
  if (plain.length > 200) return false;
  const names = splitParts(plain, cutDescription(plain, { from: 0, to: plain.length })).map(({ from, to }) => plain.slice(from, to).replace(/\s*\(.*$/, '').trim());
  return names.length >= least && names.every(isProductName);
}

/** True where at least half of the members are known solutions and every member could be a name. */
export function isSolutionList(plain: string): boolean {
  if (plain.length > 300) return false;
  const parts = splitParts(plain, cutDescription(plain, { from: 0, to: plain.length }));
  let known = 0;
  for (const { from, to } of parts) {
    const name = beforeClause(plain.slice(from, to)).trim();
    if (name.length > 7 && name.split(/\s+/).length > 4) return false;
    if (isProductName(name)) known++;
  }
  return known > 0 && known * 2 >= parts.length;
}

/** True for two names or more in a row where one at least is a known solution, or `mayBeUnknown`: enough where the place says that they are products. */
export function isNameList(plain: string, mayBeUnknown: boolean): boolean {
  const names = plain.split(/\s*[,/]\s*(?:and |or )?/);
  return names.length > 1 && names.every((name) => isNameLike(name) || /^\p{Ll}+-\p{Ll}+$/u.test(name)) && (mayBeUnknown || names.some(isProductName));
}

/** True for "Use tools like:" over "NetBox, Rudder, Foreman". */
export const leadsToProducts = (plain: string, first: string): boolean => LEADS_TO_PRODUCTS.test(plain) && (isSureSolutionList(first, 1) || (findSolutions(first).length > 0 && isNameList(first, true)));

const LEADS_TO_PRODUCTS = /\b(?:tools|products|software|services|platforms|technologies|frameworks|solutions|systems) (?:like|such as|include|including)\s?:$/i;

/** `Istio for the mesh`, `Redis (caching)`: the name. */
const beforeClause = (text: string): string => (/[(]|\s(?:for|as)\s/.test(text) ? text.replace(/\s*\(.*$|\s(?:for|as (?:the|our|an?))\s.*$/, '') : text);
