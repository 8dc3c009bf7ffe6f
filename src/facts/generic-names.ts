import { oneOf } from './one-of';

/** Words that a title begins with which names nothing, by what it is instead. */
const NO_NAME = oneOf('^', [
  // A sentence
  /because\b.*|no\s|points? to\b|i|i[\u2019']?m|it|you|we|do|does|is|are|was|can|should|if|my|our|your|this|these|some|many|most|several|(?:each|every|both|all)\s|let[\u2019']?s|never|always/u,
  // A question
  /what|why|how|when|where|who|which|c[o\u00f3]mo|qu[e\u00e9]|por qu[e\u00e9]|cu[a\u00e1]ndo|quando|cu[a\u00e1]l|pourquoi|comment|quand|quel(?:le)?s?|o que|wie|warum|wann|wer|welche/u,
  // A command, or what goes with it
  /integrations? with|(?:store|send|write|save|load|deliver)s? (?:\p{Ll}+ )?(?:in|to)|don[\u2019']?t|invoke|verify|clone|install|configure|choose|pick|use|combine|keep|add|apply|recommend|enable|prevent|reduce|avoid|consider|ensure|create|build(?! (?:stack|tools?|servers?|systems?)\b)|make|try|put|move|prefer|split (?:out|off|up)|introduce|replace|remove|stay|stick|stop|think|(?:notes|thoughts|musings) (?:on|about)\b|(?:automate|start|begin|integrate|pair|work|deal) with/u,
  // What somebody does
  /\p{L}+izing|using|choosing|picking|selecting|deciding|installing|deploying|running|configuring|developing|implementing|understanding|finding|building(?! block)|designing|exploring|learning|mastering|evaluating|navigating|introducing|getting|setting|comparing|rethinking|demystifying|beyond|towards?|migra\u00e7\u00e3o|migraci\u00f3n|migration (?:from|to|de|vers|von)|migrating/u,
  // What something does
  /(?:runs|generates|provides|handles|combines|collects|ensures|allows|enables|supports|improves|delivers|contains|returns|executes|performs|ingests|sends|receives|publishes|consumes|serves|manages|maintains)\s|(?:stores|processes|reads|writes|transforms) (?:\p{L}+ )?(?:data|streams?|events?|records?|requests?|results?)/u,
  // What something means
  /abgrenzung|vergleich|bedeutung|rolle|importancia|import\u00e2ncia|importance/u,
  // What is set side by side
  /contrast(?:e con| with| to)\b|(?:relationship|relation|connection|similarit(?:y|ies)|interaction|interplay)s? (?:to|with|between|of)\b|(?:(?:key|main|major|core|some|big) )?differences|choi(?:x|ce) (?:d[ue]s?|of)\b/u,
  // A picture
  /fig(?:ure)?\.?\s.*|figure \d+|table \d+|(?:mermaid )?diagrams?:.*|ascii\b|.*\bmap of\b|.*\b(?:decision|selection)[ -](?:flow|tree|matrix|guide)\b/u,
  // A place in a text, a plan or a course
  /interview|step|steps (?:for|to|in|of)|phase|part|chapter|kapitel|section|lesson|day|week|appendix|introduction|pitfall \d+|option \d+|(?:use )?case \d+|scenario|future|recent|current|latest/u,
  // What only shows something
  /example|examples? (?:for|of)\b|exercise|case study|(?:strong|sample|good|model|ideal|weak|bad) answers?|quick ?start|real[- ]world|final thoughts?|final (?:choice|decision|pick|selection|recommendation)s?\b.*|performance (?:analysis|summary|comparison)|inspirations? (?:for|from)|recommendations? (?:for|on)|recomend\p{L}+|recommandations?|empfehlungen/u,
  // What is told by its size, age or number
  /(?:increased|reduced|decreased|improved|higher|lower|fewer|greater|longer|shorter|worse) \p{Ll}+|(?:levels?|degrees?|grades?) (?:\([^()]*\) )?of\b|(?:complex|simple|large|small|big|huge|larger|smaller|critical|scalable)(?:[- ]scale)? (?:systems?|applications?|apps|projects?|teams?|workloads?|databases?)$|(?:different |several |many |\d+ )?(?:ways|reasons|things|options|tips) (?:to|for|of|why)|(?:traditional|naive|na\u00efve|old|classic(?:al)?|modern|current|usual|common|alternative|better|new|simple) (?:approach|way|solution|method|setup)$/u,
], '\\b');

/** Titles that any note may have, whole. */
const GENERIC_NAME = oneOf('^', [
  // Parts of a text
  /quick reference|details?|example|sample|demo|guide|tips|notes?|adrs?|appendix|questions?|end|more information|confirmation|final thoughts?|misc|other|general|basics|fundamentals|\S+ fundamentals|deep dives?|outlook|side[- ]by[- ]side|(?:core |key |main )?(?:similarities|differences)|key (?!value)\p{L}+|(?:core|key|main|important|essential|basic|advanced|common|other|related) (?:\p{L}+ ){0,2}(?:topics?|concepts?|ideas?|terms?|areas?|themes?|points?|metrics?|functionalit(?:y|ies))\b.*|(?:expert|beginner|advanced|practical|big[- ]picture)(?:[\u2019']s)? (?:view|perspective|lens)/u,
  // What one reads elsewhere
  /honou?rable mentions?|guides|tutorials?|articles?|videos?|books?|courses?|papers?|posts?|blogs?/u,
  // Parts of a decision or a plan
  /key points|related (?:\p{L}+ )*items|practice|exercises|questions to \p{L}+|decision rules?|(?:aws|azure|gcp|google cloud|cloud) (?:services|products|offerings|tools)|(?:cost |performance )?optimi[sz]ations?(?: (?:strategies|techniques|tips))?|cautions?|warnings?|adopt|trial|assess|hold|considerations?|decisions?|decision outcome|outcome|design|approach|implementation|roadmap|timeline|plan|scope|stakeholders?|results?|findings|recommendations?|evaluation|analysis|requirements?|constraints?|assumptions?|risks?|metrics|trade-?offs?|rollout|history|good|bad|(?:statut|status|\u00e9tat|estado|stand)(?: (?:d[\u2019']avancement|do projeto|del proyecto|du projet))?/u,
  // What every system has
  /(?:related|other|similar|additional|supporting|connected|integrated|linked) (?:services?|tools?|products?|technologies|systems?|components?)|setup|configuration|installation|usage|core|deployment|testing|monitoring|security|performance|scaling|costs?|pricing|team|people|process|data|model|schema|api|code|stack|tech[- ]stack|technology stack|toolchain/u,
  // Meetings, recipes, days
  /meeting|agenda|actions?|action items|attendees|participants|discussion|ingredients|methods?|directions|instructions|today|tomorrow/u,
  // Spanish, Portuguese, Vietnamese
  /(?:pilares|pilar) .*|categor[i\u00ed]as (?:e|y) (?:exemplos|ejemplos)|conceptos? (?:básicos?|clave|fundamentales|core|central(?:es)?)|conceitos? (?:básicos|chave|fundamentais)|preguntas(?: \p{L}+)*|perguntas(?: \p{L}+)*|resumen|resumo|conclusi[oó]n(?:es)?|conclus(?:ão|ões)|introducci[oó]n|introdução|configuraci\u00f3n.*|configura\u00e7\u00e3o.*|instalaci\u00f3n.*|instala\u00e7\u00e3o.*|h\u01b0\u1edbng d\u1eabn.*/u,
  // Russian
  /основные понятия|основы|введение|заключение|итоги?|выводы?|определение|описание|примеры?|сравнение|транзакции|общая информация|опасные ситуации/u,
  // Chinese, Japanese, Korean
  /概述|简介|总结|背景|介绍|核心要点|实践案例|踩过的坑|技术亮点|.*对比.*|.*可靠性|まとめ|はじめに|概要|ポイント|詳細|最新動向.*|主要機能|機能|アーキテクチャ|コアコンセプト.*|개요|소개|정리|핵심 맥락.*|작동 원리.*/u,
], '$');

/** What stands last in titles of parts that every note may have. */
const GENERIC_TAIL = oneOf('(?:^|\\s)', [
  // Parts of a text
  /explanation|explained|basics|overview|summary|notes|recap|revision|talking points|concepts|terminology|details|highlights|contexts?|breakdown|resources|guide|guidance|takeaways?|cheat ?sheet|quick reference|mental models?|lessons|objectives?|instructions|steps|primer|stories|reflections?|thresholds?|(?:java|python|go|sql|code) examples?/u,
  // Questions and their answers
  /questions|answers|choices|decision|scenarios?|considerations|comparison|similarities|tips|traps|anti-?patterns?(?: to avoid)?/u,
  // Pictures and tables
  /tree|matrix|workflow|flow ?charts?|diagrams?|(?:decision|comparison|summary|overview|reference) tables?/u,
  // What is told of any thing
  /efficiency|mechanics|procedures|usage|parameters|facts|problems?|issues|(?:cost|pricing|billing) models?|(?:integrates?|works?|pairs?|plays?|connects?|interoperates?)(?: \p{L}+)? with/u,
], '$');

/** "How it works", "Choosing a database": the beginning tells that no name follows. */
export const beginsAsNoName = (title: string): boolean => NO_NAME.test(title);

/** "Overview", "Key concepts": what any note may have. */
export const isGenericName = (title: string): boolean => GENERIC_NAME.test(title);

/** "Kafka cheat sheet": what any thing may have. */
export const endsAsPart = (title: string): boolean => GENERIC_TAIL.test(title);
