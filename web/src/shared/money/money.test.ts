import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatMoneyDifference, minorDigits, parseMoney, typedMoney } from '.';

describe('Money', () => {
  it('is shown in the digits of its currency', () => {
    expect(formatMoney(1234500, 'EUR')).toBe('€12,345.00');
    expect(formatMoney(1234500, 'JPY')).toMatch(/^JP¥1,234,500$/);
    expect(formatMoney(1234500, 'KWD')).toMatch(/^KWD\s1,234\.500$/);
    expect(['EUR', 'VND', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  });

  it('has a sign where it is a difference', () => {
    expect(formatMoneyDifference(500, 'EUR')).toBe('+€5.00');
    expect(formatMoneyDifference(-500, 'EUR')).toBe('−€5.00');
    expect(formatMoneyDifference(0, 'EUR')).toBe('€0.00');
  });

  it('is read as people type it', () => {
    expect(parseMoney('12,345.50', 'EUR')).toBe(1234550);
    expect(parseMoney('12 345.5', 'EUR')).toBe(1234550);
    expect(parseMoney('12345', 'VND')).toBe(12345);
    expect(parseMoney('1,234.250', 'KWD')).toBe(1234250);
  });

  it('is read again as it was written into a field', () => {
    for (const [minor, currency] of [
      [1234550, 'EUR'],
      [12345, 'VND'],
      [5, 'KWD'],
    ] as const) {
      expect(parseMoney(typedMoney(minor, currency), currency)).toBe(minor);
    }
  });

  it('is read in the signs of the language', async () => {
    await i18next.init({ lng: 'vi', resources: {} });
    expect(parseMoney('12.345,5', 'EUR')).toBe(1234550);
    expect(parseMoney('12.345.000', 'VND')).toBe(12345000);
    await i18next.init({ lng: 'en', resources: {} });
  });

  it('refuses what is no amount, too fine or too large', () => {
    expect(parseMoney('about 5', 'EUR')).toBeNull();
    expect(parseMoney('', 'EUR')).toBeNull();
    expect(parseMoney('12,34', 'EUR')).toBeNull();
    expect(parseMoney('-5', 'EUR')).toBeNull();
    expect(parseMoney('5.005', 'EUR')).toBeNull();
    expect(parseMoney('12345.5', 'VND')).toBeNull();
    expect(parseMoney('99999999999999999', 'EUR')).toBeNull();
  });
});
