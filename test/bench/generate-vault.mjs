// A vault made of a seed: the same notes on every machine, in nobody's words but ours. A sixth are about architecture.

/** Small and good enough for text; the same sequence for the same seed. */
function startDice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)], chance: (odds) => next() < odds };
}

const PATTERNS = ['Nightly Batch', 'Live Ledger', 'Outbox', 'Strangler Fig', 'Materialised View', 'Read Replica', 'Change Feed', 'Cell-based', 'Sidecar', 'Tiered Storage', 'Event Relay', 'Shared Log', 'Cold Archive', 'Edge Cache', 'Query Gateway', 'Micro-batch', 'Data Contract', 'Write-behind Cache', 'Bulkhead', 'Federated Catalog'];
const SOLUTIONS = ['Apache Kafka', 'Snowflake', 'PostgreSQL', 'dbt', 'Apache Airflow', 'Redis', 'BigQuery', 'Amazon S3', 'Apache Flink', 'ClickHouse', 'Databricks', 'MongoDB', 'Elasticsearch', 'Dagster', 'Fivetran', 'Airbyte', 'DuckDB', 'Trino', 'Kubernetes', 'Grafana', 'RabbitMQ', 'Cassandra', 'Delta Lake', 'Apache Iceberg', 'Prefect', 'Looker', 'Metabase', 'MySQL', 'Neo4j', 'Terraform'];
const ROLES = ['Ingestion', 'Storage', 'Transformation', 'Orchestration', 'Serving', 'Monitoring', 'Query engine', 'Message broker'];
const GOOD = ['cheap to run for years', 'answers arrive within seconds', 'a small team can keep it alive', 'failures stay in one place', 'history can be replayed at will', 'old readers keep working', 'schema changes stay local', 'every write is kept', 'load is spread evenly', 'auditors like it'];
const BAD = ['two copies to keep alike', 'the delay grows under load', 'hard to test on a laptop', 'many moving parts to watch', 'the bill follows the traffic', 'late events need a plan', 'joins over years are slow', 'on-call people need training', 'backfills take a weekend', 'the vendor sets the pace'];
const CONDITIONS = ['latency may be over an hour', 'answers are needed in under 5 seconds', 'the team has 1-10 people', 'volume stays below 2 TB', 'throughput is over 10K events per second', 'the budget ends at $500/month', 'auditors ask for every change', 'most readers know SQL', 'sources are outside our reach', 'load comes in bursts'];
const ASPECTS = ['Latency', 'Cost', 'Team size', 'Consistency', 'Operations', 'Scalability', 'Freshness'];
const RATINGS = ['low', 'high', 'seconds', 'minutes', 'a day', 'one person', 'a platform team', 'strong', 'eventual', '✅', '❌', 'depends'];
const SUBJECTS = ['the garden gate', 'my grandmother', 'the night train', 'a winter coat', 'the corner bakery', 'our neighbour', 'the old bicycle', 'the choir', 'a borrowed book', 'the river path', 'the landlord', 'a pot of soup', 'the dentist', 'the ferry', 'the tax letter', 'the allotment', 'a broken kettle', 'the school play', 'the postcard', 'the museum guide'];
// What architects write between the lists: prose about parts, people and trouble.
const PARTS = ['the ingest path', 'the reporting job', 'the schema registry', 'the on-call rota', 'the retry queue', 'the storage bill', 'the first consumer', 'the old monolith', 'the staging area', 'the audit log', 'the dashboard team', 'the nightly load', 'the read model', 'the contract test', 'the cluster', 'the replay tool', 'the partner feed', 'the cost report', 'the migration plan', 'the data owner'];
const DEEDS = ['has to agree with', 'grew out of', 'is rebuilt from', 'was sized for', 'cannot outrun', 'hides the failures of', 'is billed apart from', 'drifted away from', 'was tested against', 'sits in front of', 'takes its keys from', 'was moved beside', 'needs a word with', 'is older than', 'gets its numbers from'];
const REMARKS = ['which took us two quarters to notice', 'once the volume had doubled', 'and the runbook says so', 'as long as nobody renames a column', 'because the contract names an owner', 'before the second region went live', 'whatever the slides promise', 'at least during the first year', 'so the review came back to it', 'and that shaped the next decision'];
const VERBS = ['waited for', 'reminded me of', 'was late because of', 'smelled like', 'belonged to', 'kept quiet about', 'could not find', 'was painted by', 'stood beside', 'talked about', 'fell asleep near', 'was mended with', 'came back from', 'paid for', 'wrote down'];
const TAILS = ['and nobody minded', 'until the rain stopped', 'as it did last spring', 'while the radio played', 'so we walked home', 'before anyone else was up', 'for the second time this month', 'although the sign said otherwise', 'which made everyone laugh', 'and that was that', 'in spite of the cold', 'with a map from 1974'];
const TAGS = ['diary', 'family', 'travel', 'reading', 'health', 'kitchen', 'work/meetings', 'ideas', 'music', 'house'];
const TITLES = ['Tuesday', 'Notes on', 'A walk with', 'Letter to', 'List for', 'Plan about', 'Thoughts after', 'Minutes of'];

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const some = (dice, count, make) => Array.from({ length: count }, (_, index) => make(index));

function sentence(dice) {
  const link = dice.chance(0.06) ? ` (see [[${capital(dice.pick(SUBJECTS))}]])` : dice.chance(0.04) ? ` [here](https://example.org/${dice.below(9999)}/page)` : '';
  const strong = dice.chance(0.08) ? `**${dice.pick(SUBJECTS)}**` : dice.chance(0.06) ? `*${dice.pick(SUBJECTS)}*` : dice.pick(SUBJECTS);
  return `${capital(dice.pick(SUBJECTS))} ${dice.pick(VERBS)} ${strong} ${dice.pick(TAILS)}${link}.`;
}

function remark(dice) {
  const link = dice.chance(0.07) ? ` (see [[${capital(dice.pick(PARTS))}]])` : dice.chance(0.04) ? ` [source](https://example.org/${dice.below(9999)}/talk)` : '';
  const known = dice.chance(0.08) ? `${dice.pick(SOLUTIONS)} ` : '';
  const strong = dice.chance(0.08) ? `**${dice.pick(PARTS)}**` : dice.pick(PARTS);
  return `${known === '' ? capital(dice.pick(PARTS)) : `${known}behind ${dice.pick(PARTS)}`} ${dice.pick(DEEDS)} ${strong} ${dice.pick(REMARKS)}${link}.`;
}

const discussion = (dice) => some(dice, 4 + dice.below(5), () => remark(dice)).join(dice.chance(0.2) ? '\n' : ' ');

const paragraph = (dice) => some(dice, 3 + dice.below(5), () => sentence(dice)).join(dice.chance(0.3) ? '\n' : ' ');

function otherBlock(dice) {
  switch (dice.below(14)) {
    case 0: case 1: return `## ${capital(dice.pick(SUBJECTS))}`;
    case 2: case 3: return some(dice, 3 + dice.below(6), () => `- ${capital(dice.pick(SUBJECTS))} ${dice.pick(VERBS)} ${dice.pick(SUBJECTS)}`).join('\n');
    case 4: return some(dice, 2 + dice.below(5), (index) => `${index + 1}. ${sentence(dice)}`).join('\n');
    case 5: return some(dice, 3, () => `- [${dice.chance(0.5) ? 'x' : ' '}] ${capital(dice.pick(VERBS))} ${dice.pick(SUBJECTS)} by ${1 + dice.below(28)} May`).join('\n');
    case 6: return `> ${sentence(dice)}\n> ${sentence(dice)}`;
    case 7: return `| Who | What | When |\n| --- | --- | --- |\n${some(dice, 3 + dice.below(4), () => `| ${dice.pick(SUBJECTS)} | ${dice.pick(VERBS)} | ${1 + dice.below(28)} May |`).join('\n')}`;
    case 8: return dice.chance(0.5) ? `\`\`\`js\nconst total = rows.filter((row) => row.paid).reduce((sum, row) => sum + row.price, ${dice.below(100)});\nconsole.log(total);\n\`\`\`` : `**Bring:** ${some(dice, 4, () => dice.pick(SUBJECTS)).join(', ')}`;
    default: return paragraph(dice);
  }
}

function patternSection(dice, level, name) {
  const hash = '#'.repeat(level);
  const list = (from, count) => some(dice, count, () => `- ${capital(dice.pick(from))}`).join('\n');
  const parts = [`${hash} ${name}`, `${name} is a way of working in which ${dice.pick(PARTS)} ${dice.pick(DEEDS)} ${dice.pick(PARTS)}. ${discussion(dice)}`];
  const facets = [
    () => `**Benefits:**\n${list(GOOD, 2 + dice.below(3))}`,
    () => `**Challenges:**\n${list(BAD, 2 + dice.below(3))}`,
    () => `**Trade-offs:**\n${some(dice, 4, (index) => (index % 2 ? `- ❌ ${dice.pick(BAD)}` : `- ✅ ${dice.pick(GOOD)}`)).join('\n')}`,
    () => `- **Solutions**: ${some(dice, 3, () => dice.pick(SOLUTIONS)).join(', ')}\n- **Characteristics**: ${dice.pick(GOOD)}, ${dice.pick(BAD)}`,
    () => `**Technology stack:**\n${some(dice, 3, () => `- **${dice.pick(ROLES)}:** ${dice.pick(SOLUTIONS)}, ${dice.pick(SOLUTIONS)}`).join('\n')}`,
    () => `Choose ${name} when:\n${some(dice, 3, () => `- ${dice.pick(CONDITIONS)}`).join('\n')}`,
    () => `${hash}# When not to use\n\n${list(BAD, 3)}`,
  ];
  for (const facet of facets) {
    if (!dice.chance(0.3)) continue;
    parts.push(facet());
    if (dice.chance(0.7)) parts.push(discussion(dice));
  }
  return parts.join('\n\n');
}

const comparison = (dice, names) => `| | ${names.join(' | ')} |\n|${' --- |'.repeat(names.length + 1)}\n${ASPECTS.slice(0, 3 + dice.below(4)).map((aspect) => `| **${aspect}** | ${names.map(() => dice.pick(RATINGS)).join(' | ')} |`).join('\n')}`;

const drawing = (dice) => {
  const [left, right] = [dice.pick(SOLUTIONS), dice.pick(SOLUTIONS)];
  const box = (name) => [`┌─${'─'.repeat(name.length)}─┐`, `│ ${name} │`, `└─${'─'.repeat(name.length)}─┘`];
  const [a, b] = [box(left), box(right)];
  return `\`\`\`\n${a[0]}      ${b[0]}\n${a[1]}─────▶${b[1]}\n${a[2]}      ${b[2]}\n\`\`\``;
};

function architectureNote(dice, index) {
  const first = dice.pick(PATTERNS);
  const names = [...new Set([first, dice.pick(PATTERNS), dice.pick(PATTERNS)])];
  const whole = dice.chance(0.4);
  const body = whole ? [patternSection(dice, 1, first)] : names.map((name) => patternSection(dice, 2, name));
  if (!whole && names.length > 1 && dice.chance(0.5)) body.push('## Comparison', comparison(dice, names));
  if (dice.chance(0.3)) body.push(drawing(dice));
  while (body.join('\n\n').length < 2800 + dice.below(2200)) body.push(dice.chance(0.7) ? discussion(dice) : patternSection(dice, 3, dice.pick(PATTERNS)));
  return { path: `Architecture/${first} ${index}.md`, header: `---\ntitle: ${first}\ntags: [${dice.pick(['architecture', 'data-engineering', 'system-design', 'databases'])}, notes]\ncreated: 2025-0${1 + dice.below(9)}-1${dice.below(9)}\n---\n`, body: body.join('\n\n') };
}

function otherNote(dice, index) {
  const title = `${dice.pick(TITLES)} ${dice.pick(SUBJECTS)} ${index}`;
  const body = [`# ${title}`];
  const target = 2200 + dice.below(3200);
  let length = 0;
  while (length < target) {
    const block = otherBlock(dice);
    body.push(block);
    length += block.length + 2;
  }
  const kind = dice.next();
  const header = kind < 0.45 ? `---\ntags: [${dice.pick(TAGS)}, ${dice.pick(TAGS)}]\ncreated: 2024-1${dice.below(3)}-0${1 + dice.below(9)}\nrating: ${dice.below(6)}\n---\n`
    : kind < 0.6 ? `---\ntitle: "${title}"\naliases:\n  - ${title.toLowerCase()}\n  - no. ${index}\ntags:\n  - ${dice.pick(TAGS)}\npublish: ${dice.chance(0.5)}\n---\n`
      : kind < 0.62 ? `---\nsummary: >\n  ${sentence(dice)}\nplace: { city: Ulm, year: ${1950 + dice.below(70)} }\n---\n` : '';
  return { path: `${dice.pick(TAGS).split('/')[0]}/${title}.md`, header, body: body.join('\n\n') };
}

/** `count` notes as `{ path, text }`; about 3.9 KB each. */
export function generateVault(count, seed = 7) {
  const dice = startDice(seed);
  return Array.from({ length: count }, (_, index) => {
    const { path, header, body } = index % 6 === 0 ? architectureNote(dice, index) : otherNote(dice, index);
    // One flat string each, as if read from a file.
    return { path, text: Buffer.from(`${header}${body}\n`, 'utf8').toString('utf8') };
  });
}
