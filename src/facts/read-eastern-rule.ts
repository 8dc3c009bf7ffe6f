import type { Stance } from './fact';
import { EASTERN } from './label-vocabulary';
import { readOptions } from './read-options';
import type { RuleSentence } from './read-rule-sentence';

const ENDS = /[。！；!;\n]|\.(?=\s|$)/;

interface Form {
  readonly form: RegExp;
  readonly isFit?: boolean;
}

/** Each with the groups `option` and `condition`, and `not` where it advises against. */
const FORMS: readonly Form[] = [
  // "如果是高吞吐量，选 Kafka"
  { form: /^(?:如果|若|假如|当)(?:是|要|你?需要|想要?)?\s*(?<condition>[^，,]{2,60}?)(?:时|的话)?[，,]\s*(?:那么|就|则)?(?:可以|可|建议|应该?|优先)?(?<not>不要|不建议|避免)?(?:选择|选用|使用|采用|考虑|推荐|选|用)\s*(?<option>[^，,（(]{2,40})/u },
  // "金融交易：推荐 RocketMQ（支持事务）"
  { form: /^(?<condition>[^：:，,]{2,40}?)\s*(?:[：:]|→)\s*(?:推荐|建议|首选|优先|优选)(?:使用|选择|选用|考虑)?\s*(?<option>[^，,（(]{2,40})/u },
  // "Kafka 适合大吞吐量", "RabbitMQ 不适合大数据"
  { form: /^(?<option>[^，,]{2,40}?)\s*(?<not>不)?(?:更加?|最|比较|特别|非常|尤其|主要|太)?(?:适合|适用于|适用)(?:于|用于|用在)?\s*(?<condition>.{2,100})$/u, isFit: true },
  // "低遅延が必要な場合は NATS を使う"
  { form: /^(?<condition>.{2,50}?)(?:場合|とき|時)(?:は|に)?、?\s*(?<option>[^、]{2,30}?)\s*(?:を(?:選|使|採用|検討|推奨|利用)|が(?:適|おすすめ|最適|良|よ|向))/u },
  // "Kafka は大量のログに適している"
  { form: /^(?<option>[^、]{2,30}?)\s*は、?(?<condition>.{2,60}?)に(?<not>は?(?:不向き|適さ|向か))?(?:適し|向い|最適|不向き|適さ|向か)/u, isFit: true },
  // "순서가 중요한 경우 Kafka를 선택한다"
  { form: /^(?<condition>.{2,50}?)(?:\s경우|\s때|다면|라면)(?:에는|에|는|엔)?,?\s*(?<option>[^,]{2,30}?)(?:을|를)?\s*(?:선택|사용|추천|고려|권장)/u },
  // "Kafka는 대용량 로그에 적합하다"
  { form: /^(?<option>[^,]{2,30}?)(?:은|는|이|가)\s+(?<condition>.{2,60}?)에\s*(?<not>부)?(?:적합|유리|적절)/u, isFit: true },
];

/** Recommendations in Chinese, Japanese and Korean sentences; only options that the note or the catalogue knows count. */
export function readEasternRules(plain: string, names: readonly string[]): readonly RuleSentence[] {
  if (!EASTERN.test(plain)) return [];
  const found: RuleSentence[] = [];
  let from = 0;
  for (const sentence of plain.split(ENDS)) {
    // "A 适合…，B 适合…": each clause for itself where more than one says what it is for.
    const clauses = (sentence.match(/适合|适用/g) ?? []).length > 1 ? sentence.split(/[，,]/) : [sentence];
    for (const clause of clauses) {
      const at = plain.indexOf(clause, from);
      const rule = readClause(clause.replace(/^[\s\p{Extended_Pictographic}\ufe0f]+/u, '').trimEnd(), names);
      if (rule && at >= 0) found.push({ ...rule, from: at, to: at + clause.length });
      if (at >= 0) from = at + clause.length;
    }
  }
  return found;
}

function readClause(clause: string, names: readonly string[]): Omit<RuleSentence, 'from' | 'to'> | null {
  for (const { form, isFit = false } of FORMS) {
    const groups = form.exec(clause)?.groups;
    const options = groups === undefined ? [] : readOptions((groups['option'] ?? '').trim(), names);
    if (options.length === 0 || !options.every(({ known }) => known)) continue;
    const stance: Stance = groups?.['not'] === undefined ? 'prefer' : 'avoid';
    return { options: options.map(({ name }) => name), stance, condition: (groups?.['condition'] ?? '').trim(), isFit };
  }
  return null;
}
