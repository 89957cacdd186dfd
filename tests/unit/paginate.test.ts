import { describe, expect, it } from 'vitest';
import { listPage, listPath, pageCount } from '../../lib/paginate';

const items = ['一', '二', '三', '四', '五'];

describe('pageCount', () => {
  it.each([
    [0, 1],
    [1, 1],
    [10, 1],
    [11, 2],
    [20, 2],
    [21, 3],
  ])('%i items fill %i pages of ten', (count, pages) => {
    expect(pageCount(count, 10)).toBe(pages);
  });
});

describe('listPage', () => {
  it('gives every item once, in order', () => {
    const pages = [1, 2, 3].map((page) => listPage(items, page, 2)?.items);
    expect(pages).toEqual([['一', '二'], ['三', '四'], ['五']]);
    expect(listPage(items, 3, 2)).toMatchObject({ page: 3, pageCount: 3 });
  });

  it.each([0, -1, 4, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('has no page %d', (page) => {
    expect(listPage(items, page, 2)).toBeUndefined();
  });

  it('has one empty page of an empty list', () => {
    expect(listPage([], 1, 2)).toEqual({ items: [], page: 1, pageCount: 1 });
  });
});

describe('listPath', () => {
  it('gives the first page the address of the list', () => {
    expect(listPath('/tags/gpu', 1)).toBe('/tags/gpu');
    expect(listPath('/tags/gpu', 2)).toBe('/tags/gpu/page/2');
  });
});
