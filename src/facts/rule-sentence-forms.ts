import type { Stance } from './fact';

/** ", RabbitMQ otherwise", "; else MongoDB", ", but it costs more": what is to be taken instead or to be known of it, no part of the condition. */
export const OTHERWISE = /[,;]\s+(?:(?:and |or )?(?:else|otherwise)\b.*|(?:but )?less so (?:for|when|if|as|where)\b.*|(?:while|whereas) .*|but (?:they|it|this|that|its|their|note|beware|remember)\b.*|[^,;]{2,60} otherwise)$|,?\s+but (?:struggles?|fails?|falls short|breaks down|suffers|the (?:downside|drawback|catch|problem)|(?:(?:not|less|rarely|never|hardly)(?: \p{L}+)?|terrible|poor|bad|weak|risky|overkill|(?:avoid|skip)(?: (?:it|them|this))?) (?:for|when|if|as|to|with|in))\b.*$/iu;

/** Who is advised, and how firmly. */
const ADVISED = '(?:(?:[a-z]{2,20} recommends? (?:that )?)?(?:you|we|i)(?:[\u2019\'](?:d|ll|re))?(?: (?:should|could|might|may|can|would|will|are))?(?: (?:also|only|probably|usually|typically|then|want to|need to))? |i[\u2019\']d |would |just |only |please )?';
const VERB = '(?:(?:consider|try|think about|start by) using|choose|use|pick|prefer|select|go with|go for|opt for|favou?r|reach for|adopt|consider|keep|stick with|stay with|lean towards?|recommend(?: using)?|advi[sc]e (?:to use|using)|suggest(?: using)?|start with|settle on|default to|prioriti[sz]e|leverage|introduce|implement|extract|move to|switch to|shift to|migrate to|take|look (?:at|into)|go(?! (?:with|for|to|back|through|ahead|on|into|beyond)\b)|better off (?:with|using)|nimm|nutze|verwende|w\u00e4hle)';
const AVOID_VERB = '(?:avoid(?: using)?|skip|don[\u2019\']?t use|do not use|(?:don[\u2019\']?t|do not) (?:choose|reach for|go with|pick|add|deploy|adopt|introduce)|(?:you )?(?:probably |likely )?(?:don[\u2019\']?t|do not) (?:really )?need(?: to use)?|(?:you should )?never use|refrain from using|steer clear of|stay away from|think twice (?:about|before)(?: using)?|hold off on|(?:don[\u2019\']?t|do not) bother (?:with|using)|vermeide)';
/** "I would avoid it" */
const REFUSED = '(?:(?:i|we|you)(?:[\u2019\'](?:d|ll))?(?: (?:would|should|will|can|usually|generally))? )?';
const IF = '(?:when(?:ever)?|if|in case|where|wenn|falls(?! (?:under|into|in|on|back|apart|short|to|within|behind|between|off|out|over|through)\\b)|as (?:long|soon) as|the (?:moment|day)):?';
/** What a sentence of the form begins with, so that most forms need not be tried; a question may stand anywhere in it. */
type Beginning = 'verb' | 'if' | 'question' | 'option' | 'warning' | 'praise' | 'fit';
const ARROW = '(?:\u2192|\u21d2|=>|->|\u2014>)';
/** "X is ideal for …" tells as much of X as it recommends it. */
export const FIT = /^(?<option>.{2,40}?)(?: (?:is|are|remains?|works|fits|(?:may|might|can|could|would) be)(?: (?:(?:widely|generally|commonly|usually|often) )?(?:considered|regarded as|seen as))?|[\u2019']s) (?:more |most |very |particularly |especially |often |usually |generally |typically |also |still |only |really )?(?:best|ideal|useful|suitable|recommended|prefer(?:red|able)|perfect|excellent|great|good|fine|(?:well[- ]|best[- ])?suited|better(?: suited)?|appropriate|a fit|a no-brainer|a must|what you (?:want|need)|(?:the|my|our|your) (?:go-to|best tool|right tool|way to go|tool of choice|choice)|(?:an?|the) (?:good|great|better|best|right|natural|solid|popular|go-to|safe|strong|excellent|ideal) (?:fit|choice|option|match|answer|solution|compromise|bet|pick|default|start|starting point|place to start))(?: suited)?(?: (?:than|over) [^,]{2,40}?)?(?: in (?:environments|scenarios|situations|cases|contexts|systems))? (?:for|when|if|where|once) (?<condition>.+)$/i;
/** "Best choice when \u2026" says it of what is spoken of. */
export const ELLIPSIS = /^(?:an? |(?:it[\u2019']?s |it is )?(?:only |mostly |mainly |really )+)?(?:(?:also )?worth (?:it|a look|\p{Ll}+ing)|(?:good|great|best|ideal|perfect|excellent|solid|natural|right|strong)(?: choice| fit| option| match| default)?|suitable|appropriate|recommended|well[- ]suited|(?:it )?(?:shines|excels|pays off|makes sense|works (?:well|best))) (?:for|when|if|where) (?<condition>.+)$/iu;
/** "Use when \u2026", "Skip if \u2026", "Avoid using for \u2026", where what is spoken of is left out. */
export const ADVISED_ELLIPSIS = /^(?:(?:only |just )?(?:use|choose|pick|prefer|take|buy|adopt) (?:only )?(?:when(?:ever)?|if|where|for(?! (?:now|this|that|the moment|it)\b)(?=[^,;]+$))|(?<avoid>avoid|skip|don[\u2019']?t use|do not use|never use)(?: using)? (?:only )?(?:when(?:ever)?|if|where|for(?! (?:now|the moment)\b))) (?<condition>.+)$/i;
/** "\u00dasalo cuando \u2026", "N\u00e3o o use se \u2026": the pronoun stands for what is spoken of. */
export const ROMANCE_ELLIPSIS = /^(?:[u\u00fa]s[ae]l[oae]s?|use-[oa]s?|utilisez-l(?:e|a|es)|(?<avoid>ev[i\u00ed]t[ae]l[oae]s?|evite-[oa]s?|\u00e9vitez-l(?:e|a|es)|no l[oae]s? us(?:es|e|en)|n\u00e3o [oa]s? use|ne l(?:[\u2019']|es )utilisez pas)) (?:solo |s\u00f3lo |s\u00f3 |apenas )?(?:quando|cuando|quand|se|si) (?<condition>.+)$/iu;
/** "Usare Kafka quando …", "Usa Redis cuando …", "Utilisez Kafka quand …" */
const ROMANCE_VERB = '(?:us(?:ar|are|a|e)|utili[sz](?:ar|are|a|e|ez|er)|utilizzare|scegli(?:ere)?|eleg(?:ir|e)|elija|escolh(?:er|a)|choisi(?:r|ssez)|prefer(?:ir|ire))';
const ROMANCE_AVOID = '(?:evit(?:ar|are|a|e|er|ez)|évit(?:er|ez)|n(?:o|ão) us(?:es|ar|e)|non (?:usare|usate)|ne pas utiliser|n[\u2019\']utilisez pas)';
const ROMANCE_IF = '(?:quando|cuando|quand|se|si)';
/** "es preferido cuando", "\u00e9 mais adequado para" */
const ROMANCE_FIT = '(?:(?:m\u00e1s|mais|plus|pi\u00f9|muy|muito) )?(?:(?:preferi|recomenda|adecua|adequa|indica|consiglia)[dt][oaie]s?|perfe(?:ita?|cta?|tta?|ito|cto|tto|iti)s?|adatt[oaie]|prefer\u00edve(?:l|is)|ideal(?:es|e)?|idea(?:is|l)|pr\u00e9f\u00e9rable|recommand\u00e9e?s?|adapt\u00e9e?s?)';
const ROMANCE_FOR = '(?:cuando|quando|quand|lorsque|si|se|para|pour|per)';
const ROMANCE_IS = '(?:es|son|\u00e9|s\u00e3o|\u00e8|est|sont|pode ser|podem ser|puede ser|pueden ser|pu\u00f2 essere|peut \u00eatre)';
const ROMANCE_LESS = '(?:menos|meno|moins|poco|peu|no|n\u00e3o)';
const ROMANCE_FITS = new RegExp(`^[^,:]{2,60} ${ROMANCE_IS} (?:${ROMANCE_LESS} )?${ROMANCE_FIT} ${ROMANCE_FOR} `, 'i');

/** The same as `FIT` in Romance languages. */
export const FIT_ELSEWHERE = new RegExp(`^(?:(?:En|Em|Na|In) [^,]{2,30}, |J\u00e1 )?(?:(?:os?|as?|los|las|el|la) )?(?<option>.{2,40}?) ${ROMANCE_IS} ${ROMANCE_FIT} ${ROMANCE_FOR} (?<condition>.+)$`, 'i');

/** A word without which no sentence says so. */
const MAY_FIT_ELSEWHERE = new RegExp(` ${ROMANCE_FOR} `);

/** True for "Redis es ideal para \u2026", which says what a thing suits, and not what it is. */
export const saysFitElsewhere = (sentence: string): boolean => MAY_FIT_ELSEWHERE.test(sentence) && ROMANCE_FITS.test(sentence.replace(/^(?:En|Em|Na|In) [^,]{2,30}, /, ''));
/** "X may be a good choice" */
const CHOSEN = '(?:(?:is|are|remains?|(?:may|might|can|could|would|will) be) (?:still |often |usually |generally |typically |probably )?(?:a|an|the|your) (?:good|great|better|best|right|natural|obvious|solid|safe|excellent|strong|reasonable|sensible|fine) (?:fit|choice|option|bet|candidate|default|start|starting point|place to start)|(?:is|are|remains?) one of the (?:best|safest|most common|most popular|strongest) (?:choices|options|picks|bets))';
/** "Kafka when …" */
export const NAME_FIRST = new RegExp(`^(?<option>.{2,40}?) (?:only )?(?:is (?:best|ideal|right|the right choice|a good (?:fit|choice)|better|(?:(?:often|usually|typically|commonly|generally|mostly) )?(?:chosen|picked|preferred|selected)) )?${IF} (?<condition>.+)$`, 'i');
/** What is said against an option, behind its name. */
const UNFIT = '(?:(?: (?:is|are|would be|(?:may|might|will|can) be|seems?)|[\u2019\']s) (?:usually |often |probably |likely |simply |just )?(?:overkill|too (?:much|heavy)|(?:an? |the )?(?:bad|poor|wrong) (?:fit|choice|idea|tool|answer)|less (?:ideal|suitable|(?:well[- ])?suited|useful)|(?:not|rarely|seldom|hardly|never) (?:ideal|suitable|(?:well[- ])?suited|recommended|appropriate|needed|necessary|required|worth it|the answer|(?:(?:a|the) )?(?:good|great|right|best|correct) (?:fit|choice|idea|tool|option)))| (?:is|are)n[\u2019\']t (?:ideal|suitable|(?:well[- ])?suited|recommended|needed|necessary|required|worth it|(?:(?:a|the) )?(?:good|great|right|best|correct) (?:fit|choice|idea|tool|option)))';
/** Each with the groups `option` and `condition`. */
export const FORMS: readonly (readonly [RegExp, Stance, Beginning])[] = [
  [new RegExp(`^(?:(?:so|then|thus|hence|therefore|in general|in short|rule of thumb|as a rule),? )?${ADVISED}${VERB} (?<option>.{2,60}?),? (?:only |immediately |right away |early )?${IF} (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^(?:(?:hence|so|therefore|thus|generally|in general|usually|then),? )?${REFUSED}${AVOID_VERB} (?<option>.{2,60}?),? ${IF} (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${REFUSED}${AVOID_VERB} (?<option>.{2,60}?) (?:for|as) (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${AVOID_VERB} (?<option>.{2,60}?) (?:just|only|merely|simply) because (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${ADVISED}${VERB} (?<option>.{2,60}?) (?:only |mainly |primarily |just )?for (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${ADVISED}${VERB} (?<option>.{2,40}?) in (?<condition>.{3,60}?(?:scenarios?|situations?|cases|environments?|settings?)\\b.*)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${VERB} (?<option>.{2,60}?),? (?<condition>(?:unless|until) .+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${AVOID_VERB} (?<option>.{2,60}?),? (?<condition>(?:unless|until) .+)$`, 'i'), 'avoid', 'verb'],
  [new RegExp(`^${ADVISED}${VERB} (?<option>.{2,60}?),? (?:only )?once (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [/^(?:reserve|save) (?<option>.{2,60}?) for (?<condition>.+)$/i, 'prefer', 'verb'],
  [new RegExp(`^(?:you|we)(?: (?:probably|likely|really|only|definitely|usually|will|would|might|may))* (?:want|need) (?<option>.{2,60}?),? (?:only )?(?:once|${IF}) (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [new RegExp(`^${ROMANCE_VERB} (?<option>.{2,60}?),? ${ROMANCE_IF} (?<condition>.+)$`, 'i'), 'prefer', 'verb'],
  [FIT_ELSEWHERE, 'prefer', 'fit'],
  // "Para informes, ClickHouse es la mejor opci\u00f3n"
  [new RegExp(`^(?:para|pour|per) (?<condition>.{3,160}?), (?:(?:os?|as?|los|las|el|la|les?|il|lo) )?(?<option>[^,]{2,40}?) ${ROMANCE_IS} (?:(?:a|la|o|uma|una|une) )?(?:melhor|mejor|meilleure?|migliore?|boa|buena|bonne|buona|${ROMANCE_FIT})(?: (?:op\u00e7\u00e3o|opci\u00f3n|option|opzione|escolha|elecci\u00f3n|choix|scelta))?$`, 'i'), 'prefer', 'option'],
  [new RegExp(`^(?<option>.{2,40}?) ${ROMANCE_IS} ${ROMANCE_LESS} ${ROMANCE_FIT} ${ROMANCE_FOR} (?<condition>.+)$`, 'i'), 'avoid', 'fit'],
  [new RegExp(`^${ROMANCE_AVOID} (?<option>.{2,60}?),? ${ROMANCE_IF} (?<condition>.+)$`, 'i'), 'avoid', 'verb'],
  // "If both must happen, then it's good to use the outbox"
  [new RegExp(`^${IF} (?<condition>.{3,200}?),? (?:th[ae]n )?(?:it[\u2019']?s|it is|it would be|it may be) (?:a |the |usually |often |generally )*(?:good(?: idea| choice| practice)?|best|better|wise|advisable|recommended|worth) (?:to )?(?:us(?:e|ing)|choos(?:e|ing)|consider(?:ing)?|go(?:ing)? with) (?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,220}?)(?:,| \u2013| \u2014) (?:then )?${ADVISED}${VERB} (?<option>.{2,60}?)(?:,? (?:because|since|as it|as they) .+|: \\p{Ll}.+)?$`, 'iu'), 'prefer', 'if'],
  // "If readers cannot keep up use Kafka": without a comma "keep" is no advice.
  [new RegExp(`^${IF} (?<condition>[^,]{3,160}?) (?:then )?${ADVISED}${VERB.replace('|keep|', '|')} (?<option>.{2,60}?)(?:,? (?:because|since|as it|as they) .+)?$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>[^,]{3,160}), (?:then )?${ADVISED}${VERB} (?<option>.{2,90})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?), that[\u2019']?s (?<option>.{2,40})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,200}), (?:you|we) (?:might|may|will|probably|could|\\s)* ?(?:need|want) (?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^for (?<condition>.{3,120}?), ${ADVISED}${VERB} (?<option>.{2,40}?)(?: first| instead| here)?$`, 'i'), 'prefer', 'option'],
  // "For pub/sub applications I would prefer RabbitMQ as it routes"
  [/^for (?<condition>[^,]{3,80}?),? (?:i|we|you)(?:[\u2019']d| would| should| usually| often)? (?:prefer|use|choose|pick|go with|recommend|take) (?<option>.{2,50}?)(?: (?:as|because|since) .+)?$/i, 'prefer', 'option'],
  [new RegExp(`^for (?<condition>.{3,120}?), (?:then )?(?<option>[^,]{2,40}?) (?:${CHOSEN}|(?:is|are) (?:often |usually |generally |still |more than |probably )?(?:better|best|preferred|recommended|enough|fine|sufficient|plenty|ideal|perfect|hard to beat|the way to go)|will do|suffices|works (?:well|best|great|fine)|shines|wins|excels)(?: (?:with|due to|thanks to|since|because|as) .+)?$`, 'i'), 'prefer', 'option'],
  // "If latency is critical, Redpanda (since 2020) offers better performance than Kafka"
  [new RegExp(`^${IF} (?<condition>.{3,160}?), (?<option>[^,]{2,40}?)(?: \\([^()]{2,30}\\))? (?:offers|provides|gives|delivers) (?:you )?(?:better|higher|lower|faster|more|superior|the best) .+$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^(?<condition>unless .{3,160}?), (?:then )?${AVOID_VERB} (?<option>.{2,60})$`, 'i'), 'avoid', 'if'],
  [new RegExp(`^(?<condition>unless .{3,160}?), (?:then )?${ADVISED}${VERB} (?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [/^(?<condition>unless .{3,160}?), (?:then )?(?<option>[^,]{2,40}?) (?:(?:is|are|will be) (?:probably |usually |often )?(?:enough|fine|sufficient|plenty|ideal|perfect|(?:simpler|easier|cheaper|safer)(?: to [a-z]+)?)|will do|suffices|works (?:well|best|fine))$/i, 'prefer', 'if'],
  // "Once you outgrow it, move to Kafka": a step of a procedure tells no need.
  [new RegExp(`^once (?<condition>(?=.*\\b(?:need|want|outgr[eo]wn?|hit|reach|exceed|grows?|becomes?|more than|too|no longer|cannot|can[\u2019']t)\\b).{3,160}?), (?:then )?${ADVISED}${VERB} (?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?),? (?:then )?${AVOID_VERB} (?<option>.{2,60})$`, 'i'), 'avoid', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,200})(?:,| \u2013| \u2014| then) (?:then )?(?<option>[^,\u2013\u2014]{2,40}?) (?:shines|fits|wins|excels|suffices|will do|(?:is|are|(?:may|might|could|would|will) be) (?:usually |often |probably |generally |typically )?(?:more \\p{L}[\\p{L}-]*(?: and \\p{L}+)?|enough|fine|sufficient|(?:easier|simpler|safer)(?: to \\p{L}+(?: with)?)?)|works (?:well|best)|(?:is|are|remains?|(?:may|might|can|could|would|will) be) (?:usually |often |generally |typically |probably |still |always )?(?:hard to beat|best-in-class|ideal|best|perfect|preferred|recommended|better|seamless|unbeatable|worth (?:it|considering|a look|the \\p{L}+)|the (?:way to go|answer|default)|your friend|a no-brainer|(?:a|an|the|your) (?:good|great|better|best|right|only|natural|obvious|solid|correct|clear|safe|safest|simplest|excellent|strong|reliable|sensible|reasonable|logical|go-to|default) (?:fit|choice|option|bet|contender|candidate|default|pick|match|answer)))(?: .*)?$`, 'iu'), 'prefer', 'if'],
  // "If sources change often, Inmon's approach handles this better"
  [new RegExp(`^${IF} (?<condition>.{3,160}?), (?:then )?(?<option>[^,]{2,40}?) (?:delivers?|handles?|does|works?|performs?|scales?|copes?)(?: with)?(?: (?:this|that|it|them))? (?:much |far )?(?:better|faster|best)$`, 'i'), 'prefer', 'if'],
  // "If you run several engines, Iceberg offers more": what it gives to one in that case.
  [new RegExp(`^${IF} (?<condition>(?:you|we)(?:[\u2019']re|[\u2019']ve)? (?:(?:really|already|also|just|only|mainly|mostly|are|do|don[\u2019']?t) )*(?:use|using|run|running|have|prefer|value|care|plan|expect|work|invested|looking|building)\\b.{3,160}?), (?:then )?(?<option>[^,]{2,40}?) (?:offers?|gives?|provides?|delivers?|handles?|has you covered)\\b.*$`, 'iu'), 'prefer', 'if'],
  [new RegExp(`^(?<condition>.{5,200}\\?) (?:then |(?:if so|if yes|so|yes)[,:]? )?${ADVISED}${VERB} (?<option>.{2,60})$`, 'i'), 'prefer', 'question'],
  [/^(?!(?:what|which|whom?|whose|why|how|when|where|and|or)\b)(?<condition>[^?]{5,160}\?) (?:(?:then|sometimes|usually|often|probably|maybe) )?(?<option>[^,]{2,40}?)(?: (?:(?:is|are) (?:(?:the|your|a|often|usually|probably) )?(?:best|ideal|perfect|enough|fine|(?:best|right|better|fastest|simplest|easiest|safest|natural|obvious) (?:choice|win|option|bet|fit|answer|pick)|way to go|friend)|(?:is|are) (?:simpler|easier|cheaper|faster|safer|lighter)(?: than [^,.;:]{2,40})?|does the trick|will do|suffices|fits|(?:still )?works(?: (?:well|best|fine|everywhere))?|wins|(?:offers?|gives?|provides?) [^,.;]{3,60}))?(?:: .+)?$/i, 'prefer', 'question'],
  [new RegExp(`^(?:${IF} )?(?<condition>.{3,160}\\?) ?${ARROW} ?(?:${VERB} )?(?<option>.{2,60})$`, 'i'), 'prefer', 'question'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?),? ?${ARROW} ?(?:${VERB} )?(?<option>.{2,60})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^${IF} (?<condition>.{3,160}?)(?:,| -| \u2013| \u2014) (?:then )?(?<option>[^,\u2013\u2014]{2,40})$`, 'i'), 'prefer', 'if'],
  [new RegExp(`^(?<option>.{2,40}?)${UNFIT} (?:for|when|if|in) (?<condition>.+)$`, 'i'), 'avoid', 'warning'],
  [new RegExp(`^(?<option>.{2,40}?)${UNFIT} (?<condition>(?:unless|until) .+)$`, 'i'), 'avoid', 'warning'],
  [/^(?<option>.{2,40}?) (?:(?:should|must) (?:not|never) be (?:used|chosen|considered)|(?:should|must)n[\u2019']t be (?:used|chosen)|(?:should|must) be avoided) (?:for|as|when|if|where) (?<condition>.+)$/i, 'avoid', 'warning'],
  [new RegExp(`^(?:${IF}|for) (?<condition>.{3,160}?), (?:then )?(?<option>[^,]{2,40}?)${UNFIT}$`, 'i'), 'avoid', 'warning'],
  [new RegExp(`^(?<option>.{2,40}?) (?:only |really |truly |mostly )?(?:shines?|excels?|fits?(?: (?:well|best|nicely))?|wins?|makes? (?:more |most |the most )?sense|pays? (?:off|for itself|for themselves)|earns? (?:its|their) (?:keep|place|complexity|costs?)|works? (?:well|best|great)) (?:only )?(?:for|in|once|${IF}) (?<condition>.+)$`, 'i'), 'prefer', 'praise'],
  [new RegExp(`^(?<option>.{2,40}?) (?:is|are|becomes?|gets?|(?:may|might|can|could|would|will) be) (?:only |really |truly |mostly |often |usually )?(?:worth (?:it|considering|a look|the \\p{L}+)|worthwhile|justified|warranted|necessary|needed) (?:only )?(?:once|${IF}) (?<condition>.+)$`, 'iu'), 'prefer', 'praise'],
  [new RegExp(`^(?<option>.{2,40}?) (?:(?:should|must) (?:only |mainly |mostly )?be (?:used|chosen|preferred|considered) (?:only )?(?:for|once|${IF})|(?:can|could|may|might) be (?:used|chosen|considered) (?:once|${IF})) (?<condition>.+)$`, 'i'), 'prefer', 'praise'],
  [new RegExp(`^(?<option>.{2,40}?) (?:beats|trumps) [^,]{2,40}? (?:once|${IF}) (?<condition>.+)$`, 'i'), 'prefer', 'praise'],
  [new RegExp(`^nothing beats (?<option>.{2,40}?) (?:for|${IF}) (?<condition>.+)$`, 'i'), 'prefer', 'praise'],
  [/^the sweet spot (?:for|of) (?<option>.{2,40}?) is (?<condition>.+)$/i, 'prefer', 'praise'],
  [FIT, 'prefer', 'option'],
  [NAME_FIRST, 'prefer', 'option'],
];
/** Words without which no sentence is such a warning or praise. */
const WARNS = /\b(?:overkill|too (?:much|heavy)|bad|poor|wrong|not|less|rarely|seldom|hardly|never|avoided)\b|n[\u2019']t\b/i;
const PRAISES = /\b(?:shines?|excels?|fits?|wins?|makes? (?:\p{L}+ ){0,2}sense|pays?|earns?|works?|be|worth(?:while)?|justified|warranted|necessary|needed|beats|trumps|sweet spot)\b/iu;
/** "Then use SQLite": the group is what to take where a demand stands in front of it. */
export const ANSWER = new RegExp(`^(?:(?:in (?:this|that|such a) case|then|here),? )?(?:(?:you|we) (?:will|can|should|would|could|might) )?(?:${VERB}|look at|try) (.{2,60}?)(?: \\(.*)?$`, 'i');
/** What the forms begin with and need: most sentences of a paragraph can be none of them, and looking for this is cheaper than trying all. */
const BEGINS_VERB = new RegExp(`^(?:so|then|would|in short|rule of thumb|as a rule|hence|therefore|thus|generally|in general|usually|(?:you|we|i)(?:[\u2019'](?:d|ll|re))?|just|only|please|reserve|save|${VERB}|${AVOID_VERB}|${ROMANCE_VERB}|${ROMANCE_AVOID})[ ,]`, 'i');
const BEGINS_IF = new RegExp(`^(?:${IF}|unless|once) `, 'i');
const HAS_IF = new RegExp(`(?:^| )(?:${IF}|for|unless|once) `, 'i');
/** Forms that begin with the option take no more characters before the condition; all others begin with a verb or the condition. */
const LAST_IF = 110;
/** A word that every form needs: most paragraphs have none. */
export const CONDITIONAL = new RegExp(`(?:^|[^a-z])(?:${IF}|${ROMANCE_IF}|para|pour|per|for|as|unless|until|once|because)[^a-z]`, 'i');

/** False where no form of that beginning can be in `sentence`. */
export function begins(sentence: string, beginning: Beginning): boolean {
  switch (beginning) {
    case 'verb': return BEGINS_VERB.test(sentence);
    case 'if': return BEGINS_IF.test(sentence);
    case 'question': return sentence.includes('?');
    case 'option': return true;
    case 'warning': return WARNS.test(sentence);
    case 'praise': return PRAISES.test(sentence);
    case 'fit': return saysFitElsewhere(sentence);
    default: return beginning satisfies never;
  }
}

const FOR_ELSEWHERE = /^(?:para|pour|per) /i;

/** False where `sentence` surely is no recommendation. */
export function hasForm(sentence: string): boolean {
  const at = sentence.search(HAS_IF);
  return (at >= 0 && at <= LAST_IF) || BEGINS_VERB.test(sentence) || ROMANCE_ELLIPSIS.test(sentence) || sentence.includes('?') || FOR_ELSEWHERE.test(sentence) || saysFitElsewhere(sentence);
}

