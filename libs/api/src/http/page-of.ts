import type { Page } from '@throughline/taskforce';
import { limitUsual, type PageQuery } from './read-query.dto';

export const pageOf = ({ cursor, limit }: PageQuery): Page => ({ limit: limit ?? limitUsual, ...(cursor ? { after: cursor } : {}) });
