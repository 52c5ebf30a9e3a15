import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Desk } from '../../content/desk/desk.ts';
import {
  CHANNEL_NAMES,
  type DESK_COMMANDS,
  type ChannelName,
  type RequestOf,
} from '../../electron/contract/channel-names.ts';
import { channels } from '../../electron/contract/channels.ts';
import type * as contract from '../../electron/contract/machine.ts';
import type * as port from '../../renderer/platform/platform.ts';
import { classId } from '../builders/ids.ts';
import { hashNumbered } from '../builders/journal.ts';
import { goodRequests } from '../builders/requests.ts';

const HAND_OUT = { kind: 'exam-edition', lesson: hashNumbered(1), claims: null, folder: null } as const;

describe('channels', () => {
  it('lists each channel once', () => {
    expect(new Set(CHANNEL_NAMES).size).toBe(CHANNEL_NAMES.length);
    expect(Object.keys(channels).sort()).toEqual([...CHANNEL_NAMES].sort());
  });

  it.each(CHANNEL_NAMES)('takes a good request of %s as it is', (channel) => {
    expect(channels[channel].parse(goodRequests[channel])).toEqual(goodRequests[channel]);
  });

  it.each(CHANNEL_NAMES)('refuses what is no request of %s', (channel) => {
    const good = goodRequests[channel];
    for (const wrong of [null, undefined, 'text', [], { ...good, andMore: 1 }]) {
      expect(channels[channel].safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it.each(CHANNEL_NAMES)('refuses a request of %s with any of its parts missing or of another kind', (channel) => {
    const good = goodRequests[channel];
    for (const [part, value] of Object.entries(good)) {
      const ofAnotherKind = typeof value === 'number' ? 'seventeen' : 17;
      expect(channels[channel].safeParse({ ...good, [part]: undefined }).success, `no ${part}`).toBe(false);
      expect(channels[channel].safeParse({ ...good, [part]: ofAnotherKind }).success, `wrong ${part}`).toBe(false);
    }
  });

  it.each<[ChannelName, object, string, readonly unknown[], readonly unknown[]]>([
    ['writeHandIn', goodRequests.writeHandIn, 'number', ['4711', '1'.repeat(60)], ['', '1'.repeat(61), 4711, null]],
    [
      ...(['saveExport', HAND_OUT, 'asks'] as const),
      [{ kind: 'name' }, { kind: 'number' }, { kind: 'names', class: classId(1) }],
      ['number', null, { kind: 'names' }, { kind: 'number', class: classId(1) }, { kind: 'names', names: ['Ada'] }],
    ],
  ])(
    'takes of %s without or with what may be left out, and nothing else in its place',
    (channel, good, part, right, wrong) => {
      const takes = (value: unknown): boolean => {
        const one = { ...good, [part]: value };
        return channels[channel].safeParse(channel === 'saveExport' ? { export: one } : one).success;
      };
      expect(channels[channel].safeParse(channel === 'saveExport' ? { export: good } : good).success).toBe(true);
      for (const value of right) expect(takes(value), JSON.stringify(value)).toBe(true);
      for (const value of wrong) expect(takes(value), JSON.stringify(value)).toBe(false);
    },
  );

  it('says the same as the port of the screen, which may not read it', () => {
    expectTypeOf<contract.ScreenCommand>().toEqualTypeOf<port.ScreenCommand>();
    expectTypeOf<contract.StartNotice>().toEqualTypeOf<port.StartNotice>();
    expectTypeOf<contract.About>().toEqualTypeOf<port.About>();
  });

  it('has a channel for each command of the desk, and no other', () => {
    expectTypeOf<(typeof DESK_COMMANDS)[number]>().toEqualTypeOf<keyof Desk>();
    // @ts-expect-error a channel that is not there
    expectTypeOf<RequestOf<'readKey'>>();
    // @ts-expect-error a request of another channel
    expectTypeOf<RequestOf<'handIn'>>({ profile: 'x' });
    expectTypeOf<ChannelName>().not.toEqualTypeOf<string>();
  });
});
