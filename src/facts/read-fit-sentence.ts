import { sliceInline, type InlineText } from '../notes/inline-text';
import { addStatement, type FactCollector } from './collect-facts';
import { matchShortForm } from './name-keys';
import { addAdvice } from './read-choice';
import { OTHERWISE } from './rule-sentence-forms';
import { splitItems } from './split-items';

const FITS = /^(?:[^.;:]{2,60} )?(?:is|are|works?|fits?) (?:more |most |very |particularly |especially |often |usually |also |only )?(?:ideal|useful|suitable|perfect|great|best|good|effective|beneficial|helpful|well[- ]suited|best[- ]suited|suited|well) (?:for|when|where|in) (?=\S)/i;

/** "Caches are especially useful for data that is read often": what the subject suits, in a sentence. */
export function addFit(collector: FactCollector, { subject, inline }: { readonly subject: string; readonly inline: InlineText }): boolean {
  const { plain } = inline;
  const fit = FITS.exec(plain)?.[0];
  if (fit === undefined || /\s(?:which|that|who)\s/.test(fit)) return false;
  const led = fit.length;
  const end = /[.:;](?:\s|$)/.exec(plain.slice(led))?.index;
  addStatement(collector, { subject, facet: 'suits', inline, from: led, to: end === undefined ? plain.length : led + end });
  return true;
}

/** "Good for public clients. Not great when fields are many.": what the subject suits and what not, where the sentence leaves the subject out. */
const ELLIPTIC_FIT = /(?:^|[.;]\s+|,? but |, (?=(?:great|good|ideal|perfect) for )|\u{1f449}\s*)(?:also )?(?:(not |less )?(?:a )?(?:very |so |really )?(?:(?:good|great|best|ideal|perfect|fine|suitable|well[- ]suited|suited|useful|effective|beneficial|helpful)(?: fit| choice| solution| option)?|(?:strong|natural|solid|excellent) (?:fit|choice|option))|(overkill|bad|poor|terrible|risky|(?:a )?(?:bad|poor|weak) (?:fit|choice|solution|option))) (?:for|when|if|where) ([^.;]{3,200}?)(?=[.;]|,? but (?:not|less|bad|poor|terrible|risky|overkill)\b|$)/giu;

/** True for "Suitable for steady calls": the whole text says what the thing suits, or what not. */
export const leadsWithFit = (plain: string): boolean => plain.search(ELLIPTIC_FIT) === 0;

/** "Use it for batches", "Use this when writes are rare", "Use this connector to keep the order": what the thing that is spoken of suits. */
export const TAKEN_FOR = /^(?:use|choose|pick) (?:(?:it |this )?(?:for|when|if|where)|this (?!(?:as|and|or|in|on|with|to|kind|sort|section|page|note|document|template|space|guide|table|list|checklist|diagram|file|article|post|link|chapter) )\p{Ll}{3,} (?:for|when|if|where|to)) (?=\S)/iu;
/** "Typical use cases include sessions and caching." */
const COMMON_CASES = /(?:^|\. )(?:[Cc]ommon|[Tt]ypical|[Pp]opular|[Mm]ain|[Gg]ood|[Ii]ts) (?:use[- ]cases|uses) (?:include|are|would be) ([^.;:]{5,200})(?=[.;]|$)/;
/** "Do not use when queries change" behind what it is for. */
const NOT_WHEN = /\. (?:avoid|do not use|don[\u2019']?t use) (?:it |this )?(?:when|if|for) ([^.;]{3,200})/i;
const USED_WHEN = /^(?:(?:mostly|often|commonly|typically|usually) used for|(?:(?:mostly|often|commonly|typically|usually) )?used (?:when|if)) (?=\S)/i;

/** The same in Spanish and Portuguese: "\u00datil quando h\u00e1 muitas leituras", "No recomendado para informes". */
const ROMANCE_FIT = /(?:^|\. )(n(?:\u00e3)?o )?(?:(?:mais|m\u00e1s|especialmente|muito|muy) )?(?:\u00fatil|\u00fateis|\u00fatiles|ideal|ideais|ideales|indicad[ao]s?|recomendad[ao]s?|perfeit[ao]s?|perfect[ao]s?|adequad[ao]s?|adecuad[ao]s?|\u00f3ptim[ao]s?|\u00f3tim[ao]s?|excelentes?) (?:quando|cuando|para) ([^.;]{3,200}?)(?=[.;]|, (?:mas|pero|porém) |$)/i;

/** "Ha senso quando l'applicazione \u00e8 semplice", "Tiene sentido cuando hay muchos equipos": when to take what is spoken of. */
const SENSE_ELSEWHERE = /(?:^|\. )(?:Ha senso|Conviene|Tiene sentido|Faz sentido|Vale a pena|Vale la pena|\u00c8 (?:utile|indicat[oa]|consigliat[oa])|Es (?:\u00fatil|recomendable)|\u00c9 (?:\u00fatil|indicad[oa])),? (?:quando|cuando) ([^.;]{5,200})/;

/** "Not suited to small teams", "It shines in banking" */
const SUITED_TO = /(?:^|[.;]\s+)(?:(?:It(?:[\u2019']s| is) |They(?:[\u2019']re| are) )?(not |less |poorly |ill[- ])?(?:well[- ]|best[- ]|better )?suited to|(?:It|They|This \p{Ll}+)(?: really| truly)? (?:shines?|excels?) (?:in|at|with)) ([^.;]{3,160}?)(?=[.;]|,? but |$)/giu;

/** Words without which no sentence says what a thing suits. */
const MAY_FIT = /suited to|shines? |excels? |(?:[Ff]or|[Ww]hen|[Ww]here|[Ii]f|cases|uses|quando|cuando|para)\s|^(?:[Uu]se|[Cc]hoose|[Pp]ick) this /;

/** Sentences that say what `subject` suits or not, without naming it. False where there is none. */
export function addFitSentences(collector: FactCollector, { subject, inline, mayAdvise = false }: { readonly subject: string; readonly inline: InlineText; /** No reader of rules sees the text. */ readonly mayAdvise?: boolean }): boolean {
  const { plain } = inline;
  if (!MAY_FIT.test(plain)) return false;
  const led = (TAKEN_FOR.exec(plain) ?? USED_WHEN.exec(plain))?.[0].length;
  if (led !== undefined) {
    // "Use for task queues, background jobs, and plain messages."
    const stop = plain.indexOf('. ', led);
    const said = sliceInline(inline, led, stop < 0 ? plain.length : stop);
    // What follows a "for" may be a list; a case is one.
    for (const { from, to } of / for $/i.test(plain.slice(0, led)) ? splitItems(said, 'suits') : [{ from: 0, to: said.plain.replace(/[.;]$/, '').length }]) {
      addStatement(collector, { subject, facet: 'suits', inline: said, from, to });
      if (!/used for $/i.test(plain.slice(0, led))) addAdvice(collector, { subject, facet: 'suits', inline: said, from, to });
    }
    const refused = NOT_WHEN.exec(plain);
    const to = refused ? refused.index + refused[0].length : 0;
    if (refused?.[1]) for (const add of [addStatement, addAdvice]) add(collector, { subject, facet: 'struggles', inline, from: to - refused[1].length, to });
    return true;
  }
  let found = false;
  const told = COMMON_CASES.exec(plain);
  if (told?.[1]) {
    const end = told.index + told[0].length;
    const said = sliceInline(inline, end - told[1].length, end);
    for (const { from, to } of splitItems(said, 'suits')) addStatement(collector, { subject, facet: 'suits', inline: said, from, to });
    found = true;
  }
  for (const { 0: whole, index, 1: denied, 2: said = '' } of plain.includes('suited to') || /shine|excel/.test(plain) ? plain.matchAll(SUITED_TO) : []) {
    addStatement(collector, { subject, facet: denied === undefined ? 'suits' : 'struggles', inline, from: index + whole.length - said.length, to: index + whole.length });
    found = true;
  }
  const fit = ROMANCE_FIT.exec(plain);
  if (fit?.[2]) {
    const end = fit.index + fit[0].length, facet = fit[1] === undefined ? 'suits' : 'struggles';
    const said = sliceInline(inline, end - fit[2].length, end);
    for (const { from, to } of splitItems(said, facet)) addStatement(collector, { subject, facet, inline: said, from, to });
    found = true;
  }
  const sense = plain.includes('uando ') ? SENSE_ELSEWHERE.exec(plain) : null;
  if (sense?.[1]) {
    const to = sense.index + sense[0].length;
    for (const add of [addStatement, addAdvice]) add(collector, { subject, facet: 'suits', inline, from: to - sense[1].length, to });
    found = true;
  }
  for (const { 0: whole, index, 1: denied, 2: poor, 3: said = '' } of plain.matchAll(ELLIPTIC_FIT)) {
    const from = index + whole.length - said.length;
    const fit = { subject, facet: denied !== undefined || poor !== undefined ? 'struggles' : 'suits', inline, from, to: from + said.replace(OTHERWISE, '').length } as const;
    addStatement(collector, fit);
    // "Best choice when you already use PostgreSQL" tells when to take it as well.
    if (mayAdvise && / (?:when|if) $/i.test(whole.slice(0, whole.length - said.length))) addAdvice(collector, fit);
    found = true;
  }
  return found;
}

/** "Its main advantage is that reads are fast, the drawback is that data can go stale.", "The main benefits are speed and low cost." */
const SAID_SIDE = /(?:^|\. |[,;] (?:and |but |while )?)(?:the |its |their |one |another |an? |some )?(?:main |biggest |key |major |primary |greatest |most important |other |only |obvious )?(?:(pros?|advantages?|benefits?|upsides?|strengths?)|cons?|disadvantages?|drawbacks?|downsides?|weakness(?:es)?)( of [^.,;]{2,40}?)? (?:(?:is|are)( that)?|includes?) ([^.;]{5,200}?)(?=[.;]|,? (?:and |but |while )?(?:the |its )?(?:main |biggest |key )?(?:cons?|drawbacks?|disadvantages?|downsides?) (?:is|are|includes?) |$)/giu;
/** "Il vantaggio principale \u00e8 che \u2026", "Otra desventaja es \u2026", "Ein Nachteil ist, dass \u2026" */
const SAID_SIDE_ELSEWHERE = /(?:^|\. |[;,] (?:e |y |et |und |ma |pero |mas |aber |mentre |mientras )?)(?:(?:il|lo|un|el|la|una|o|a|um|uma|le|une|der|ein|die|eine|su|sua|seu|suo|son) |l[\u2019'])(?:(?:altro|altra|otra?|outr[oa]|autre|weiterer|gro\u00dfe|gro\u00dfer|gran|grande|principal|principale|mayor|maior|wichtigste|gr\u00f6\u00dfte) ){0,2}(?:(vantaggio|ventaja|beneficio|vantagem|avantage|vorteil)|svantaggio|desventaja|inconveniente|desvantagem|inconv\u00e9nient|nachteil)(?: (?:principale?|maggiore|mayor|maior|majeur))?(?: (?:di|de|del|della|do|da|des|dieses|dieser) [^.,;]{2,40}?)? (?:\u00e8|es|\u00e9|est|ist)(?: che| que|, dass| qu[\u2019'](?=il|on|elle|une?))? ([^.;]{5,200})/giu;

/** Words without which no sentence names a side. */
const SIDE_WORD = /antage|enefit|pside|trength|rawback|ownside|eakness|\b[Pp]ros?\b|\b[Cc]ons?\b/;
/** The same for the other languages. */
const SIDE_WORD_ELSEWHERE = /vantagg|entaja|enefici|antage[mn]|avantage|nconv|orteil|achteil/;
/** "The benefits are clear", "The drawback is how it scales": a verdict, and what is told elsewhere. */
const NO_SIDE = /^(?:not|very|so|quite|often|usually|also|well|as|clear|obvious|huge|immense|significant|real|many|numerous|several|twofold|similar|different|the (?:same|following)|listed|described|outlined|discussed|shown|summari[sz]ed|what|how|why|when|where|if|to be|only|still|limited|minimal|worth|greater|smaller|outweighed|realized|\p{L}+ed)(?![\p{L}-])|:/iu;

/** "complexity", "speed" */
const QUALITY = /(?:ity|ness|tion|sion|ance|ence|ment|cy|speed|costs?|overhead|lock-in)$/;
/** "On the plus side, \u2026", "On the downside, \u2026" */
const SIDE_OPENER = /(?:^|\. )On the (?:(plus side|upside|positive side|bright side)|downside|negative side|minus side), (?:it |they )?([^.]{8,200})/g;
/** "It suffers from slow rebuilds." */
const SUFFERS = /(?:^|\. )(?:It|They)(?: also| often| can)? suffers? from (?!the same\b)([^.;]{5,120})/g;

/** Adds the sides of `subject` that sentences name. */
export function addSaidSides(collector: FactCollector, subject: string, inline: InlineText): void {
  if (SIDE_WORD.test(inline.plain)) for (const { 0: whole, index, 1: good, 2: of, 3: clause, 4: said = '' } of inline.plain.matchAll(SAID_SIDE)) {
    if (of !== undefined && matchShortForm(of.replace(/^ of (?:the |an? |using )?/i, ''), [subject]) === null) continue;
    // A single word is a verdict, if it is no quality.
    if (clause === undefined && (NO_SIDE.test(said) || (!said.includes(' ') && !QUALITY.test(said)))) continue;
    const from = index + whole.length - said.length;
    const facet = good === undefined ? 'drawback' : 'benefit';
    const named = sliceInline(inline, from, from + said.length);
    for (const item of clause === undefined ? splitItems(named, facet) : [{ from: 0, to: said.length }]) addStatement(collector, { subject, facet, inline: named, ...item });
  }
  if (inline.plain.includes('n the ')) for (const { 0: whole, index, 1: good, 2: said = '' } of inline.plain.matchAll(SIDE_OPENER)) {
    const to = index + whole.length;
    addStatement(collector, { subject, facet: good === undefined ? 'drawback' : 'benefit', inline, from: to - said.length, to });
  }
  if (inline.plain.includes('uffer')) for (const { 0: whole, index, 1: said = '' } of inline.plain.matchAll(SUFFERS)) addStatement(collector, { subject, facet: 'drawback', inline, from: index + whole.length - said.length, to: index + whole.length });
  if (SIDE_WORD_ELSEWHERE.test(inline.plain)) for (const { 0: whole, index, 1: good, 2: said = '' } of inline.plain.matchAll(SAID_SIDE_ELSEWHERE)) {
    const to = index + whole.length;
    addStatement(collector, { subject, facet: good === undefined ? 'drawback' : 'benefit', inline, from: to - said.length, to });
  }
}
