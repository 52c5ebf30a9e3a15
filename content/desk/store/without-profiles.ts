import type { ClassRecord } from '../../class/stored-record.ts';
import type { JournalEvent, ProfileId } from '../../journal/event.ts';
import type { StoreWrite } from './recorded-store.ts';

/**
 * The writes to a store without everything that belongs to some profiles, in the same order: what is left makes the same
 * store as all of them followed by erasing these profiles. For a place that keeps writes, where erasing must reach what
 * was written before.
 */
export function withoutProfiles(writes: readonly StoreWrite[], erased: ReadonlySet<ProfileId>): readonly StoreWrite[] {
  const keepsEvent = ({ profile }: JournalEvent): boolean => !erased.has(profile);
  const classes = new Set(
    writes
      .flatMap((write) => (write.kind === 'append' ? write.given[0] : write.kind === 'adopt' ? write.given.events : []))
      .filter((event) => !keepsEvent(event) && event.stream.startsWith('class:'))
      .map(({ stream }) => stream.slice('class:'.length)),
  );
  const keepsRecord = (record: ClassRecord): boolean => !classes.has(record.class);
  return writes.flatMap((write): readonly StoreWrite[] => {
    switch (write.kind) {
      case 'append': {
        const events = write.given[0].filter(keepsEvent);
        return events.length === 0 ? [] : [{ ...write, given: [events] }];
      }
      case 'adopt': {
        const given = {
          events: write.given.events.filter(keepsEvent),
          records: write.given.records.filter(keepsRecord),
        };
        return [{ ...write, given }];
      }
      case 'putRecords': {
        const records = write.given[0].filter(keepsRecord);
        return records.length === 0 ? [] : [{ ...write, given: [records] }];
      }
      case 'writeProfileInUse': {
        const [profile] = write.given;
        return profile !== null && erased.has(profile) ? [{ ...write, given: [null] }] : [write];
      }
      case 'eraseProfile':
        return erased.has(write.given[0]) ? [] : [write];
      case 'eraseRecords':
      case 'keepLesson':
      case 'keepKey':
      case 'putOnShelf':
        return [write];
    }
  });
}
