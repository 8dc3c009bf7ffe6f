/** Names that would be markup somewhere between a note and a published page. */
export const hostileNames: readonly string[] = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'a | b', 'a \\| b', '-->', '<!-- garden: map -->', '<!-- /garden -->', '"quoted" and \'single\'', '%% hidden %%', ']]', '[[Note|x]]',
  '[link](javascript:alert(1))', '![[embed]]', 'A --> B', 'subgraph x', 'end', 'class a b', 'click n1 "x"', 'n1:::hot', 'graph TD; A-->B', '#tag and #1', ' ^block', '(key:: value)', '{.class #id}',
  '{{ template }}', '{% raw %}', '`code`', '```', '~~~mermaid', '$x^2$ and $$y$$', '**bold** _em_ ~~gone~~ ==mark==', '1. first', '- item', '+ plus', '> quote', '# heading', '---', '===', '&lt;b&gt; &amp; &#35;',
  '#quot;', 'back\\slash \\n', 'line\nbreak', 'nul\u0000byte', '\u202Eoverride', 'مخزن البيانات', 'שלום', '日本語の名前', '👍🏽 emoji', '__proto__', 'constructor', '"]', '"}', ')', ';', 'a;b', '@{ shape: circle }', 'a@b.example', 'x'.repeat(500), '[x]', '(x)', '{x}', '/x/', 'snake_case_name', '_x_', ':::', 'https://example.com/?a=1&b=2',
];
