import { getFrontMatterInfo, parseYaml } from 'obsidian-test-mocks/obsidian';
import { setIcon } from '../controls/icons';

const toText = (value: unknown): string => (typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value));

/** The properties above a note in reading mode; null where there are none or the YAML is broken. */
export function createProperties(note: string): HTMLElement | null {
  const { exists, frontmatter } = getFrontMatterInfo(note);
  let properties: unknown = null;
  try {
    if (exists) properties = parseYaml(frontmatter);
  } catch {
    return null;
  }
  if (typeof properties !== 'object' || properties === null || Object.keys(properties).length === 0) return null;
  const container = createDiv('metadata-container');
  container.createDiv('metadata-properties-heading').createDiv({ cls: 'metadata-properties-title', text: 'Properties' });
  const list = container.createDiv('metadata-content').createDiv('metadata-properties');
  for (const [key, value] of Object.entries(properties)) {
    const row = list.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
    const name = row.createDiv('metadata-property-key');
    setIcon(name.createSpan('metadata-property-icon'), Array.isArray(value) ? 'list' : typeof value === 'number' ? 'binary' : 'align-left');
    name.createSpan({ cls: 'metadata-property-key-text', text: key });
    const shown = row.createDiv('metadata-property-value');
    if (Array.isArray(value)) for (const item of value) shown.createDiv({ cls: 'multi-select-pill', text: toText(item) });
    else shown.createDiv({ cls: 'metadata-input-longtext', text: toText(value) });
  }
  return container;
}
