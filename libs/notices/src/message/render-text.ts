import { linkTo, type MessageContent, type MessageItem } from './message-content';
import { howToAnswer, inList, inOrder, leftOut, listed, sentencesAbout } from './words';

export function renderText(content: MessageContent): string {
  const items = inOrder(content.items);
  const [only] = items;
  const paragraphs = only && items.length === 1 ? aboutOne(only, content) : aboutSeveral(items, content);
  return `${[...paragraphs, howToAnswer].join('\n\n')}\n`;
}

const aboutOne = (item: MessageItem, content: MessageContent): readonly string[] => [
  sentencesAbout(item, content), `Sign in to see it:\n${linkTo(content.baseUrl, item.noticeId)}`, `Notice ${item.noticeId}`,
];

const aboutSeveral = (items: readonly MessageItem[], content: MessageContent): readonly string[] => [
  `${items.length} items need you. Sign in to see them:`,
  ...inList(items).map((item, index) =>
    `${index + 1}. ${listed(item, content)}\n   ${linkTo(content.baseUrl, item.noticeId)}\n   Notice ${item.noticeId}`),
  ...leftOut(items),
];
