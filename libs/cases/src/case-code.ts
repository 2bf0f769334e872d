import type { Brand, CaseId } from '@throughline/kernel';

/** What people call a case by, in speech and on paper: `9C2KX-04WQH`. Worked out from its id alone, so it says as little about anybody as that does. */
export type CaseCode = Brand<string, 'CaseCode'>;

/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U, so that nothing read out is taken for something else. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digitsInCode = 10;
const bitsOfDigit = 5;
/** Fifty bits are twelve and a half digits of the id; its thirteenth is the version, so 48 of them are random. */
const hexDigitsRead = 13;
const bitsRead = hexDigitsRead * 4;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** The first 50 bits of a case's id. Throws `RangeError` for an id that is no UUID. */
export function caseCode(caseId: CaseId): CaseCode {
  if (!uuid.test(caseId)) throw new RangeError('A case id is a UUID.');
  const head = BigInt(`0x${caseId.replaceAll('-', '').slice(0, hexDigitsRead)}`) >> BigInt(bitsRead - digitsInCode * bitsOfDigit);
  const code = Array.from({ length: digitsInCode }, (_, place) => digitAt(head, digitsInCode - 1 - place)).join('');
  return grouped(code);
}

/** A code as somebody typed or spelt it: in any case, with or without hyphen and spaces, O for 0, I or L for 1. Undefined when it is none. */
export function parseCaseCode(text: string): CaseCode | undefined {
  const code = text.toUpperCase().replace(/[\s-]/g, '').replace(/[ILO]/g, (letter) => misread[letter] ?? letter);
  return code.length === digitsInCode && Array.from(code).every((digit) => digits.includes(digit)) ? grouped(code) : undefined;
}

const digitAt = (value: bigint, place: number): string => digits[Number((value >> BigInt(place * bitsOfDigit)) & 31n)] ?? '';

const grouped = (code: string): CaseCode => `${code.slice(0, digitsInCode / 2)}-${code.slice(digitsInCode / 2)}` as CaseCode;
