import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Table } from '../../../../renderer/ui/table.tsx';

const ROW = (
  <tr>
    <th scope="row">Ada</th>
    <td>3</td>
    <td>
      <button type="button">Open</button>
    </td>
  </tr>
);

describe('a table', () => {
  it('is named by its caption, and has a head for each column that says something', () => {
    render(
      <Table caption="Points" heads={['Student', 'Points', null]}>
        {ROW}
      </Table>,
    );
    expect(screen.getByRole('table', { name: 'Points' })).toBeDefined();
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Student', 'Points']);
  });

  it('is one more stop by keyboard only where it may be wider than its place', () => {
    const { rerender } = render(
      <Table caption="Points" heads={['Student', 'Points', null]}>
        {ROW}
      </Table>,
    );
    expect(screen.queryByRole('group')).toBeNull();
    rerender(
      <Table caption="Points" scrollsAs="Points of 9b" heads={['Student', 'Points', null]}>
        {ROW}
      </Table>,
    );
    expect(screen.getByRole('group', { name: 'Points of 9b' }).tabIndex).toBe(0);
  });
});
