import { spanOf } from '../notes/inline-text';
import { addRule, provenanceOf, type FactCollector } from './collect-facts';
import { readCondition } from './conditions/read-condition';
import type { LabelledPlace } from './labelled-place';
import { knownOptions } from './read-choice';
import type { Context } from './read-content';

const SCENARIO = /^(?:scenario|situation|use case|problem|req(?:uirement)?s?|need|goal|case)(?: \d+)?$/i;
/** Labels of what to take then. */
export const BEST_CHOICE = /^(?:best (?:choice|option|fit|solution|answer|service|tool)|recommend(?:ed|ation)(?: \p{L}+)?|suggested(?: \p{L}+)?|choice|answer|solution|pick|winner|verdict|decision|selected|chosen|use|choose)$/iu;

/** "Scenario: …" and "Best choice: X" of one section: the one is the condition, the other the option. */
export function readScenario(collector: FactCollector, { labelled: { label }, value, names }: LabelledPlace, subject: string | null): Context | null {
  const { scenario, section } = collector;
  if (value && SCENARIO.test(label)) {
    collector.scenario = { condition: value.plain, section };
    return null;
  }
  if (!value || scenario?.section !== section || !BEST_CHOICE.test(label)) return null;
  const options = knownOptions(value.plain, names);
  const at = provenanceOf(collector, spanOf(value, 0, value.plain.length), 'answer');
  for (const option of options) addRule(collector, { option, stance: 'prefer', when: [readCondition(scenario.condition, null)], certain: true, group: `scenario ${at.line}`, at });
  return options.length > 0 ? { is: 'details', subject } : null;
}
