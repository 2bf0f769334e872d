import { HttpException, HttpStatus } from '@nestjs/common';
import { AppendUnknown, ForeignPosition, KeyDestroyed, StoreUnavailable, VaultUnavailable } from '@throughline/ports';
import { UnknownPage } from '@throughline/taskforce';
import { Problem } from './problem';

const secondsToWait = '2';

/** What the framework found before any code of ours was asked, by the code that it gives. */
const frameworkFaults: Readonly<Record<string, Problem['code']>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'bad-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'bad-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad-json',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_BAD_URL: 'route-unknown',
  FST_ERR_MAX_PARAM_LENGTH: 'route-unknown',
  FST_ERR_NOT_FOUND: 'route-unknown',
};

/** The problem that a fault is to whoever asked. Undefined when nobody expected it: then it is ours. */
export function problemOfFault(fault: unknown): Problem | undefined {
  if (fault instanceof Problem) return fault;
  if (fault instanceof AppendUnknown) return new Problem('append-unknown', {}, { 'retry-after': secondsToWait });
  if (fault instanceof StoreUnavailable || fault instanceof VaultUnavailable) return new Problem('store-unavailable', {}, { 'retry-after': secondsToWait });
  if (fault instanceof KeyDestroyed) return new Problem('erased');
  if (fault instanceof ForeignPosition) return new Problem('position-foreign');
  if (fault instanceof UnknownPage) return new Problem('cursor-faulty');
  if (fault instanceof HttpException) return problemOfStatus(fault.getStatus());
  if (fault instanceof SyntaxError && 'statusCode' in fault && fault.statusCode === 400) return new Problem('bad-json');
  const code = fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? frameworkFaults[fault.code] : undefined;
  return code && new Problem(code);
}

function problemOfStatus(status: number): Problem | undefined {
  if (status === Number(HttpStatus.NOT_FOUND)) return new Problem('route-unknown');
  if (status === Number(HttpStatus.PAYLOAD_TOO_LARGE)) return new Problem('payload-too-large');
  if (status === Number(HttpStatus.UNSUPPORTED_MEDIA_TYPE)) return new Problem('unsupported-media-type');
  return status === Number(HttpStatus.BAD_REQUEST) ? new Problem('bad-json') : undefined;
}
