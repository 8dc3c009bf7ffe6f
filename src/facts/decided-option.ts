import { plainText } from '../notes/inline-text';
import type { Span } from '../notes/note-document';
import { isKnownComponent, isOfProducts } from './decide-kind';
import { findSolution, findSolutions } from './find-solutions';
import { coreName } from './name-keys';
import { readOptions } from './read-options';
import { isKnownName } from './read-title';

/** What stands behind an option and only says what became of it. */
const FATE = /\s*(?:\((?:chosen|selected|accepted|recommended|rejected|discarded|status quo|current|as is|baseline|escolhid[oa]|rejeitad[oa]|elegid[oa]|rechazad[oa]|descartad[oa]|gew\u00e4hlt|gewaehlt|verworfen|abgelehnt)\)|[\p{Extended_Pictographic}\u2713\u2717].*)\s*/iu;

/** The name of an option: one of those considered where the words are the same, else as written where it could be a name. */
export function optionOf(text: string, considered: readonly { readonly text: string }[]): string | null {
  // "[option 1]" of a template
  if (/^\s*\[[^\]]*\]\s*$/.test(text)) return null;
  // "In-memory store - Redis"
  const [, sort = '', named = ''] = /^(?:\d+[.)]\s+)?(.{2,30}?)\s[\u2013\u2014-]\s(\S+(?: \S+)?)$/u.exec(text.replace(FATE, '').trim()) ?? [];
  const product = named === '' || findSolutions(sort).length > 0 ? null : findSolution(named);
  if (product !== null) return product.name;
  const bare = text.replace(/\s*[(<]?https?:\/\/\S+/g, '').replace(FATE, '').replace(/^\d+[.)]\s+/, '').replace(/^(?:option|alternative|candidate)\s+[\dA-Z]\s*[:.\u2013\u2014-]\s*/i, '').replace(/^["\u201c]|["\u201d]$/g, '').replace(/^(?:use|keep|adopt|stay with)\s+(?=\p{Lu})/iu, '').replace(/\s*(?::|\s[\u2013\u2014-]\s|[\u2013\u2014]).*$/, '').replace(/\s*\([^()]*$|[.,;:]$/, '').replace(/\s(?:hosted|running|deployed|managed)$/i, '').trim();
  const same = considered.map((one) => one.text).find((one) => coreName(one) === coreName(bare));
  const name = (same ?? bare).replace(/[.;]$/, '').trim();
  // "ECS + Fargate" is one option, made of both.
  const [together] = /^\S+(?: [^\s+]\S*){0,2} \+ \S+(?: (?!\(|with\b)\S+){0,2}(?=$| \(?with )/.exec(name) ?? [];
  if (together !== undefined) return together;
  const [first, ...more] = readOptions(name, []);
  if (first?.known && more.length === 0) return first.name;
  // "MySQL / MariaDB (relational)"
  if (first?.known && more.every(({ known }) => known) && name.endsWith(')')) return name.replace(/\s*\([^()]*\)$/, '');
  // "RabbitMQ broker" is the product.
  const [leading] = findSolutions(name);
  if (leading?.start === 0 && !leading.ordinary && /^ (?:message )?(?:brokers?|databases?|db|queues?|clusters?|servers?|services?|platforms?|caches?)$/i.test(name.slice(leading.end))) return leading.entry.name;
  // "Serverless in Cloud Run": the one product that few words name.
  const [only, ...others] = name.split(/\s+/).length <= 6 ? findSolutions(name).filter(({ ordinary }) => !ordinary) : [];
  if (only && others.length === 0 && only.end === name.length && /\s(?:in|on|with|auf|mit|em|en)\s$/i.test(name.slice(0, only.start))) return only.entry.name;
  // What is considered may be spelt out.
  const [longest, most] = considered.some(({ text: one }) => one.includes(name)) ? [110, 14] : [60, 8];
  return name.length > 1 && name.length <= longest && name.split(/\s+/).length <= most ? name : null;
}

const DOES = '(?:use|add|deploy|leverage|employ|adopt|go with|keep|build|choose|run|apply|introduce|implement|switch to|migrate to|move to|standardi[sz]e on)';
/** "Use of the outbox": what stands before the name. */
const BEFORE_NAME = /^(?:of\s+)?(?:(?:an?|the)\s+)?/i;

const ENDS = '(?:\\s+(?:as|for|to|because|due to|thanks to|with|and|in|by|on|using|via|over|instead of|rather than|como|para|porque|comme|pour|als|f\u00fcr|entschieden)\\b|[.,;:]|$)';
/** How a sentence says what was chosen, the surest way first. */
const SAYS_CHOSEN: readonly RegExp[] = [
  // 'Chosen option: "Redis", because …'
  /(?:(?:chosen|gew\u00e4hlte) (?:option|alternative)|opci\u00f3n elegida|op\u00e7\u00e3o escolhida|option retenue)\s*(?::\s*)?["\u201c\u201e\u00ab]\s*([^"\u201c\u201d\u00bb]{2,60}?)\s*["\u201d\u00bb]/i,
  /chosen (?:option|alternative)\s*(?::\s*)?["\u201c\u2018']?(.+?)["\u201d\u2019']?\s*(?:,|\.|;|\bbecause\b|$)/i,
  // "Chosen: S3 + Athena, since \u2026", "Retenu : l'outbox"
  /^(?:chosen|selected|decision|outcome|retenue?|option retenue|choix(?: retenu)?|opci\u00f3n elegida|elegida?|op\u00e7\u00e3o escolhida|escolhida?|scelta)\s?:\s+(.{2,60}?)(?:[.;,]|$)/i,
  // "We will use Redis for sessions", "I decided to go with Redis"
  new RegExp(`^(?:(?:we|i)(?: (?:will|have decided to|decided to|decide to|are deciding to|are going to|have chosen to|are choosing to|plan to|chose to))?|(?:we|i)[\u2019']ll)\\s+${DOES}\\s+(.{2,60}?)${ENDS}`, 'i'),
  // "We chose Redis"
  new RegExp(`^(?:we|i) (?:have )?(?:chose|chosen|selected|picked|adopted|went with)\\s+(.{2,60}?)${ENDS}`, 'i'),
  // "Use Redis for sessions", "Selected Redis for sessions"
  new RegExp(`^(?:use|adopt|go with|choose|select|standardi[sz]e on|selected|chose|adopted|picked|went with|decided on)\\s+(.{2,60}?)${ENDS}`, 'i'),
  new RegExp(`^(?:escolhemos|selecionamos|seleccionamos|adotamos|usaremos|vamos usar|elegimos|adoptamos|utilizaremos|vamos a usar|adotar|adoptar|utilizar|usar|escolher|elegir|(?:nous |on )?(?:utiliserons|utiliser|adopterons|adopter|choisissons|choisir|utilisons|retenons|allons utiliser|avons choisi(?: d[\u2019']utiliser)?)|wir (?:verwenden|nutzen|nehmen|setzen auf|haben uns f\u00fcr))\\s+(.{2,60}?)${ENDS}`, 'i'),
  // "The choice has been made to proceed with Weaviate for \u2026"
  new RegExp(`\\b(?:proceed(?:ing)?|go(?:ing)? ahead|mov(?:e|ing) forward) with\\s+(.{2,60}?)${ENDS}`, 'i'),
  // "OpenTelemetry (OTel) will be our standard"
  /^(.{2,40}?)(?: \([^()]{2,20}\))? (?:will be|becomes|is now) (?:our|the|used|adopted)\b/i,
  // "Redis was chosen"
  /^(.{2,40}?) (?:was|is|has been) (?:chosen|selected|adopted)\b/i,
];
const DECIDES = /\b(?:cho[os]en?|chose|select(?:ed)?|decided|picked|adopt(?:ed)?|best (?:option|choice)|go(?:ing)? with)\b/i;

/** What each way to say it says was chosen, the surest first. */
const whatIsChosen = (plain: string): readonly (string | null)[] => SAYS_CHOSEN.map((pattern) => pattern.exec(plain)?.[1] ?? null);

/** The option that the text of a decision says was chosen; null where it says none for sure. `span`: where the text stands in the note. */
export function decidedOption(note: string, span: Span, plain: string, considered: readonly { readonly text: string }[]): string | null {
  // "Option 2" of those considered
  const [, counted = ''] = /^(?:(?:we )?(?:chose|choose|go with|went with|picked|pick|selected|decided on|chosen(?: option)?:?) )?option (\d)\b/i.exec(plain) ?? [];
  const taken = counted === '' ? undefined : considered[Number(counted) - 1];
  if (taken) return optionOf(taken.text, considered);
  const chosen = whatIsChosen(plain);
  // "Redis Cluster, because …", "We will use Redis with Sentinel for …": the name of an option, whole.
  const whole = considered.find(({ text }) => [plain, ...chosen.flatMap((said) => (said === null ? [] : [plain.slice(plain.indexOf(said))]))].some((one) => beginsWith(one, text)));
  if (whole) return optionOf(whole.text, considered);
  // "Decision: select MSK (Managed Streaming for Kafka) as \u2026"
  const bare = plain.replace(/^decision:\s+/i, '').replace(/\s\([^()]*\)/g, '');
  const sayings = [linkIn(note, span), ...chosen, ...(bare === plain ? [] : whatIsChosen(bare)), onlyProduct(plain)];
  for (const said of sayings) {
    const option = said === null ? null : optionOf(said.replace(BEFORE_NAME, ''), considered);
    if (option && (/^[\p{Lu}\d]|^[a-z]+[A-Z]/u.test(option) || isKnownName(option)) && isConsidered(option, considered, plain)) return option;
  }
  return null;
}

/** What the decision's sentence links to first is what was decided ("We build it as a [[Modular monolith]]"). */
function linkIn(text: string, span: Span): string | null {
  const link = /\[\[[^\]]+\]\]/.exec(text.slice(span.start, span.end));
  return link ? plainText(link[0]) : null;
}

/** "Based on that the best option is to run it in Cloud Run.": the one product of a sentence that decides. */
function onlyProduct(plain: string): string | null {
  for (const sentence of plain.split(/[.;]\s+/)) {
    if (!DECIDES.test(sentence)) continue;
    const [only, ...others] = findSolutions(sentence).filter(({ ordinary }) => !ordinary);
    if (only && others.length === 0 && !/\b(?:not|over|instead of|rather than)\s(?:\S+\s){0,3}$/i.test(sentence.slice(0, only.start))) return only.entry.name;
  }
  return null;
}

/** True where a text begins with what an option is called, and not with the half of a word. */
function beginsWith(text: string, option: string): boolean {
  const [name = ''] = option.split(/:|\s[\u2013\u2014-]\s/);
  return name.length > 2 && text.toLowerCase().startsWith(name.toLowerCase()) && /^(?:[^\p{L}\p{N}+]|$)/u.test(text.slice(name.length));
}

/** An outcome has to be one of the options, or a known thing where the options are only what else there was; else the sentence was misread. */
function isConsidered(option: string, considered: readonly { readonly text: string }[], plain: string): boolean {
  return considered.length === 0 || (isKnownName(option) && !considered.some(({ text }) => plain.includes(text))) || considered.some(({ text }) => optionOf(text, []) === option || coreName(text) === coreName(option));
}

/** What counts a record in front of its title: "ADR-7: ", "3. ". */
export const RECORD_NUMBER = /^(?:(?:adr|architectur(?:e|al) decision(?: record)?)[\s-]*)?\d*\s*[.:)\u2013\u2014-]*\s*/i;

const DECIDED_IN_TITLE = new RegExp(`^(?:use|using|adopt|choose|migrate to|switch to)\\s+(.{2,60}?)${ENDS}`, 'i');

/** What a record's title says was decided: "2. Use PostgreSQL for bookings", "Warehouse: BigQuery over PostgreSQL". Null where it names nothing known. */
export function optionInTitle(title: string): string | null {
  const named = title.replace(RECORD_NUMBER, '');
  const said = DECIDED_IN_TITLE.exec(named)?.[1] ?? /^(.{2,40}?)\s(?:as|como|als|comme)\s\S/i.exec(named)?.[1] ?? /^(?:[^:\u2013\u2014]{2,40}?(?::|\s[\u2013\u2014-])\s)?(.{2,40}?)\s(?:over|instead of|rather than)\s/i.exec(named)?.[1];
  const option = said === undefined ? null : optionOf(said.replace(BEFORE_NAME, ''), []);
  return option !== null && (isKnownName(option) || isOfProducts(option)) ? option : null;
}

/** "Choose a cache solution", "Message broker selection": the part that is decided on, which the chosen product then is. Null for any other title. */
export function partInTitle(title: string): string | null {
  const named = title.replace(RECORD_NUMBER, '').replace(/^(?:use|adopt|choose) .{2,40}? (?:for|as) (?:an?|the|our)?\s*(?=\S)/i, 'choose ').replace(/ for (?:the|our|an?)? ?[^,]{2,30}$/i, '').replace(/\s?(?::|\s[-\u2013\u2014])\s\S+(?: \S+)?$/, '');
  const part = named.replace(/^(?:choose|choosing|select|selecting|pick|selection of|choice of|decide on)\s+(?:an?|the|our|which)?\s*/i, '').replace(/\s(?:solution|technology|tool|product|selection|choice|decision|to use)$/i, '');
  return part !== title && isKnownComponent(part) ? part.charAt(0).toUpperCase() + part.slice(1) : null;
}
