import type { App } from 'obsidian';

/** Shows a panel in the right sidebar, the one that is there already or a new one, and moves the focus into it. */
export async function openPanel(app: App, type: string): Promise<void> {
  await app.workspace.ensureSideLeaf(type, 'right', { active: true, reveal: true });
}
