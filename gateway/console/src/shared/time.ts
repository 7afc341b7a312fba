import { language } from './language'

const ZONE = 'Asia/Shanghai'
const DAY = 86_400_000

/** Legal days are days in Shanghai, wherever the reader sits. */
export function moment(instant: string | null | undefined): string {
  return instant ? format({ dateStyle: 'medium', timeStyle: 'short' }, instant) : ''
}

export function day(instant: string | null | undefined): string {
  return instant ? format({ dateStyle: 'medium' }, instant) : ''
}

export function clock(instant: string | null | undefined): string {
  return instant ? format({ timeStyle: 'short' }, instant) : ''
}

/** A deadline at 24:00 of a day is an instant of the next: it is shown as the day that it ends. */
export function lastDay(instant: string | null | undefined): string {
  return instant ? format({ dateStyle: 'medium' }, new Date(Date.parse(instant) - 1).toISOString()) : ''
}

/** Hours until an instant, negative when it has passed. */
export function hoursUntil(instant: string, now: number = Date.now()): number {
  return (Date.parse(instant) - now) / 3_600_000
}

export function daysUntil(instant: string, now: number = Date.now()): number {
  return Math.floor((Date.parse(instant) - now) / DAY)
}

/** A place in a session, as h:mm:ss. */
export function timecode(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  return [Math.floor(seconds / 3600), ...parts].join(':')
}

export function money(fen: number | null | undefined): string {
  return fen == null
    ? ''
    : new Intl.NumberFormat(language(), { style: 'currency', currency: 'CNY' }).format(fen / 100)
}

/** Scores are integer hundredths. */
export function hundredths(value: number | null | undefined): string {
  return value == null ? '' : (value / 100).toFixed(2)
}

function format(options: Intl.DateTimeFormatOptions, instant: string): string {
  return new Intl.DateTimeFormat(language(), { ...options, timeZone: ZONE }).format(new Date(instant))
}
