import { normalizePath } from 'obsidian-test-mocks/obsidian';

/** What the page pretends to be; `openVault({ apiVersion })` lowers it. */
export const api = { version: '1.13.1' };

const toNumbers = (version: string): readonly number[] => version.split('.').map(Number);

export function requireApiVersion(wanted: string): boolean {
  const have = toNumbers(api.version);
  for (const [n, part] of toNumbers(wanted).entries()) if (part !== (have[n] ?? 0)) return part < (have[n] ?? 0);
  return true;
}

export function requestUrl(request: unknown): Promise<never> {
  const url = typeof request === 'string' ? request : String((request as { readonly url?: string }).url);
  return Promise.reject(new Error(`net::ERR_INTERNET_DISCONNECTED: the thin host has no network (${url})`));
}

export function getLinkpath(linktext: string): string {
  return normalizePath(linktext.split('#')[0] ?? '');
}

export function getLanguage(): string {
  return document.documentElement.lang;
}

/** As a heading may stand in a link: no characters that mean something there. */
export function stripHeadingForLink(heading: string): string {
  return heading.replace(/[#|^\\%:[\]]+/g, ' ').replace(/\s+/g, ' ').trim();
}

export function stripHeading(heading: string): string {
  return heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ').replace(/\s+/g, ' ').trim();
}
