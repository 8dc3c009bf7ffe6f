/** True for a text that begins with the name, in any number, and what the thing does: "Graph databases store \u2026". */
export function tellsOf(plain: string, name: string): boolean {
  const told = plain.slice(0, 160).replace(/^(?:an?|the|eine?|der|die|das)\s+/i, '').replace(HYPHENS, '-');
  // What goes on in capitals is a longer name: "Kafka Streams processes \u2026".
  const rest = told.toLowerCase().startsWith(name.replace(HYPHENS, '-').toLowerCase()) ? told.slice(name.length).replace(/^ \([^()]{2,30}\)(?= )/, '') : '';
  return GERMAN_DOING.test(rest.toLowerCase()) || OWN_DOING.test(rest) || (name.endsWith('s') && DO.test(rest)) || (rest.startsWith('s ') && DO.test(rest.slice(1)));
}

/** "Ein Lastverteiler verteilt Anfragen \u2026", in small letters */
const GERMAN_DOING = /^ (?!(?:ist|hat|kommt|geht|wird|braucht|gibt|macht|steht|kostet|hei\u00dft)\s)\p{Ll}{4,}t (?:(?:den|die|das|dem|der|einen?|alle|mehrere|jeden?) )?\p{Ll}{3,} (?:auf|an|in|von|zwischen|\u00fcber|nach|mit|f\u00fcr|und|vor)\s/u;

/** What a thing by that name does, at once behind it. */
const OWN_DOING = /^(?: (?:caching|patterns?|strategy|approach|architecture|method|model|algorithm|systems?|databases?|caches?|deployments?|testing|release))? (?:\p{Ll}+ly )?(?!(?:has|does|was|needs|works|comes|runs|gives|takes|goes|looks|depends|requires|falls)\s)\p{Ll}{2,}[^su\P{L}]s\s(?!(?:the following|well|best)\b)/u;
/** The same of several: "Load balancers distribute requests". */
const DO = /^ (?!(?:are|were|have|do|need|work|come|run|give|take|go|look|depend|require|can|may|might|will|should|must|also|often|usually|typically|that|which|with|without|and|or|for|in|on|of|to|as|vs|help|use|like)\s)\p{Ll}{2,}[^s\P{L}]\s(?!(?:the following|well|best)\b)/u;

const HYPHENS = /[\u2010-\u2013]/g;
