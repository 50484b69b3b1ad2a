import { Tooltip } from '@mantine/core';
import { formatInstant, formatRelative } from '@/shared/time';

/** "3 minutes ago", with the exact moment in the reader's zone on hover and focus. */
export function When({ at }: { at: string }) {
  return (
    <Tooltip label={formatInstant(at)}>
      <time dateTime={at}>{formatRelative(at)}</time>
    </Tooltip>
  );
}
