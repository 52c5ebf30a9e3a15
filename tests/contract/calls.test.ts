import { describe, expect, expectTypeOf, it } from 'vitest';
import { type CallName, CALL_NAMES, calls, isCallName, type RequestOf } from '../../electron/contract/calls.ts';
import { classId } from '../builders/ids.ts';
import { hashNumbered } from '../builders/journal.ts';
import { goodRequests } from '../builders/requests.ts';

const HAND_OUT = { kind: 'exam-edition', lesson: hashNumbered(1), claims: null, folder: null } as const;

const takes = (call: CallName, request: unknown): boolean => calls[call].request.safeParse(request).success;

describe('calls', () => {
  it.each(CALL_NAMES)('takes a good request of %s as it is', (call) => {
    expect(calls[call].request.parse(goodRequests[call])).toEqual(goodRequests[call]);
  });

  it.each(CALL_NAMES)('refuses what is no request of %s', (call) => {
    const good = goodRequests[call];
    for (const wrong of [null, undefined, 'text', [], { ...good, andMore: 1 }]) {
      expect(takes(call, wrong), JSON.stringify(wrong)).toBe(false);
    }
  });

  it.each(CALL_NAMES)('refuses a request of %s with any of its parts missing or of another kind', (call) => {
    const good = goodRequests[call];
    for (const [part, value] of Object.entries(good)) {
      const ofAnotherKind = typeof value === 'number' ? 'seventeen' : 17;
      expect(takes(call, { ...good, [part]: undefined }), `no ${part}`).toBe(false);
      expect(takes(call, { ...good, [part]: ofAnotherKind }), `wrong ${part}`).toBe(false);
    }
  });

  it.each<[CallName, object, string, readonly unknown[], readonly unknown[]]>([
    ['writeHandIn', goodRequests.writeHandIn, 'number', ['4711', '1'.repeat(60)], ['', '1'.repeat(61), 4711, null]],
    [
      ...(['saveExport', HAND_OUT, 'asks'] as const),
      [{ kind: 'name' }, { kind: 'number' }, { kind: 'names', class: classId(1) }],
      ['number', null, { kind: 'names' }, { kind: 'number', class: classId(1) }, { kind: 'names', names: ['Ada'] }],
    ],
  ])(
    'takes of %s without or with what may be left out, and nothing else in its place',
    (call, good, part, right, wrong) => {
      const takesPart = (value: unknown): boolean => {
        const one = { ...good, [part]: value };
        return takes(call, call === 'saveExport' ? { export: one } : one);
      };
      const { [part as keyof object]: _, ...without } = good;
      expect(takes(call, call === 'saveExport' ? { export: without } : without)).toBe(true);
      for (const value of right) expect(takesPart(value), JSON.stringify(value)).toBe(true);
      for (const value of wrong) expect(takesPart(value), JSON.stringify(value)).toBe(false);
    },
  );

  it('knows its names, and none that every object has', () => {
    expect(CALL_NAMES.every(isCallName)).toBe(true);
    for (const wrong of ['readKey', 'toString', '__proto__', 'constructor', '', null, 7, ['readStart']]) {
      expect(isCallName(wrong), String(wrong)).toBe(false);
    }
  });

  it('types each request by its call', () => {
    expectTypeOf<'readKey'>().not.toExtend<CallName>();
    // @ts-expect-error a request of another call
    expectTypeOf<RequestOf<'handIn'>>({ profile: 'x' });
    expectTypeOf<CallName>().not.toEqualTypeOf<string>();
  });
});
