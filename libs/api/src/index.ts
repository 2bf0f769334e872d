export { apiAdapter } from './api-adapter';
export { ApiModule } from './api.module';
export { configureApi } from './configure-api';
