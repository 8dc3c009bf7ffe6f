import { expect, it } from 'vitest';
import { planDetach } from '../../src/edits/detach-block';
import { applyEdit } from '../../src/edits/planned-edit';
import { findGeneratedBlocks } from '../../src/notes/generated-blocks';

it.each([
  ['a\n\n<!-- garden: gaps -->\n\nmine\n\n<!-- /garden 1:00000000 -->\n\nb', 'a\n\n\nmine\n\n\nb'],
  ['> <!-- garden: gaps -->\r\n> mine\r\n> <!-- /garden -->', '> mine\r\n'],
  ['- <!-- garden: gaps -->\n  mine\n  <!-- /garden -->\n', '- \n  mine\n'],
  ['\uFEFF<!-- garden: gaps --><!-- /garden -->', '\uFEFF'],
  ['<!-- garden: gaps -->\n\nmine', '\nmine'],
])('planDetach takes the markers of %j and nothing else', (before, after) => {
  const [block] = findGeneratedBlocks(before);
  if (block === undefined) throw new Error('no block');
  expect(applyEdit(before, planDetach(before, block))).toBe(after);
});
