import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly help: string; readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[] }[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One line per element that axe-core finds fault with inside the selector; empty when there is none. Fails when the selector fits nothing. */
export async function findAccessibilityFaults(page: Page, selector: string): Promise<readonly string[]> {
  if ((await page.locator(selector).count()) === 0) throw new Error(`There is nothing on the page that fits ${selector}.`);
  // Evaluated from outside, so the page's own policy does not stop it as it would stop a script element.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (within) => (window as unknown as { axe: { run(context: string): Promise<AxeResult> } }).axe.run(within),
    selector,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} (${failureSummary ?? ''})`));
}
