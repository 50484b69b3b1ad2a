import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** Says what is gone, with the way back beside it. */
export function undoToast(message: string, undo: () => void) {
  const id = notifications.show({
    color: 'accent',
    autoClose: 9000,
    message: (
      <>
        {message}{' '}
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('scope:undo')}
        </Button>
      </>
    ),
  });
}
