import { linkTo, type MessageContent, type MessageItem } from './message-content';
import { howToAnswer, inList, inOrder, leftOut, listed, sentencesAbout, subjectOf } from './words';

/** No image, no script, no font and no style from anywhere: nothing is fetched when it is read, so nobody learns that it was. */
const style = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 24px; font-family: Arial, Helvetica, sans-serif; font-size: 16px; line-height: 1.5; color: #1b1b1b; background: #ffffff; }
  main { max-width: 600px; margin: 0 auto; }
  h1 { font-size: 20px; line-height: 1.3; }
  li { margin-bottom: 16px; }
  a { color: #005ea2; }
  .small { font-size: 14px; color: #5c5c5c; }
  @media (prefers-color-scheme: dark) {
    body { color: #f0f0f0; background: #1b1b1b; }
    a { color: #73b3e7; }
    .small { color: #c9c9c9; }
  }
`;

export function renderHtml(content: MessageContent): string {
  const items = inOrder(content.items);
  const [only] = items;
  const heading = items.length === 1 ? 'An item needs you' : `${items.length} items need you`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subjectOf(content))}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
${only && items.length === 1 ? aboutOne(only, content) : aboutSeveral(items, content)}
<p class="small">${howToAnswer}</p>
</main>
</body>
</html>
`;
}

const aboutOne = (item: MessageItem, content: MessageContent): string => `<p>${escaped(sentencesAbout(item, content))}</p>
<p>${link('Sign in to see it', item, content)}</p>
<p class="small">Notice ${escaped(item.noticeId)}</p>`;

/** Links are told apart by their words alone: a screen reader lists them without what stands around them. */
const aboutSeveral = (items: readonly MessageItem[], content: MessageContent): string => `<ol>
${inList(items).map((item, index) => `<li>${escaped(listed(item, content))}<br>
${link(`Sign in to see item ${index + 1}`, item, content)}<br>
<span class="small">Notice ${escaped(item.noticeId)}</span></li>`).join('\n')}
</ol>${leftOut(items).map((words) => `\n<p>${words}</p>`).join('')}`;

const link = (words: string, { noticeId }: MessageItem, { baseUrl }: MessageContent): string =>
  `<a href="${escaped(linkTo(baseUrl, noticeId))}">${words}</a>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
