import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../../model/date.ts';
import { dateReader } from './dates.ts';

const alone = (cell: string) => dateReader([cell])(cell);

describe('the date in a cell', () => {
  test.each([
    ['2011', '2011'],
    ['2011-04', '2011-04'],
    ['2011-04-05', '2011-04-05'],
    ['2011-04-05T10:20:30Z', '2011-04-05'],
    ['2011-4-5', '2011-04-05'],
    ['2011/04/05 10:20', '2011-04-05'],
    ['2011.4.5', '2011-04-05'],
    ['20110405', '2011-04-05'],
    ['5.4.2011', '2011-04-05'],
    ['5 April 2011', '2011-04-05'],
    ['5. Apr 2011', '2011-04-05'],
    ['April 5, 2011', '2011-04-05'],
    ['Sept. 12 2011', '2011-09-12'],
    ['15/03/2009', '2009-03-15'],
    ['03/15/2009', '2009-03-15'],
    ['15-3-2009', '2009-03-15'],
    ['1289241911', '2010-11-08'],
    ['1289241911728', '2010-11-08'],
  ])('%s is %s', (cell, date) => {
    expect(alone(cell)).toBe(date);
  });

  test.each([
    '',
    'May',
    '8 March',
    '2011-13-01',
    '30/02/2012',
    '29.2.2011',
    '99999999',
    '5 Foo 2011',
  ])('%j is none', (cell) => {
    expect(alone(cell)).toBeUndefined();
  });

  test('is told by others of its column where day and month could be either', () => {
    expect(alone('4/5/2011')).toBeUndefined();
    expect(dateReader(['4/5/2011', '15/03/2009'])('4/5/2011')).toBe('2011-05-04');
    expect(dateReader(['4/5/2011', '03/15/2009'])('4/5/2011')).toBe('2011-04-05');
    expect(dateReader(['15/03/2009', '03/15/2009'])('15/03/2009')).toBeUndefined();
  });

  test('is the same in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 80_000 }), (days) => {
        const iso = dateOfDay(days);
        const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
        for (const cell of [iso, `${year}/${month}/${day}`, `${day}.${month}.${year}`])
          expect(alone(cell)).toBe(iso);
        const slashed = `${day}/${month}/${year}`;
        expect(dateReader([slashed, '31/12/2000'])(slashed)).toBe(iso);
      }),
    );
  });
});
