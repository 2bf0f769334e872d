export { tokenHashOf } from './access/token-hash';
export type { TokenLookup } from './access/token-lookup';
export { apiAdapter } from './api-adapter';
export { ApiModule } from './api.module';
export type { ApiOptions } from './api-options';
export { configureApi } from './configure-api';
export { openApiDocument } from './openapi/openapi-document';
