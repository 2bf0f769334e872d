import type { MessageContent, RenderedMessage } from './message-content';
import { renderHtml } from './render-html';
import { renderText } from './render-text';
import { subjectOf } from './words';

/**
 * One mail about one notice or several: that something needs somebody, by when on the addressee's clocks, the notice's id and where to sign in. What it is
 * about, and about whom, is never handed in, so it cannot be said.
 */
export const renderMessage = (content: MessageContent): RenderedMessage => ({
  subject: subjectOf(content), text: renderText(content), html: renderHtml(content),
});
