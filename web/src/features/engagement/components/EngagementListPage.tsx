import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@/shared/commands';
import { EmptyState, LoadingRows, Page, ProblemNote } from '@/shared/ui';
import { useEngagements } from '../api';
import { arranged, type ListView } from '../model/list';
import { CreateDialog } from './CreateDialog';
import { EngagementTable } from './EngagementTable';
import { ListFilterBar } from './ListFilterBar';

interface Props {
  view: ListView;
  onView: (view: ListView) => void;
  onCreated: (id: string) => void;
}

export function EngagementListPage({ view, onView, onCreated }: Props) {
  const { t } = useTranslation('engagement');
  const [creating, { open, close }] = useDisclosure(false);
  const { engagements, error, isPending, refetch } = useEngagements();
  useCommands(
    useMemo(
      () => [{ id: 'engagement.create', title: t('create.title'), group: t('list.title'), shortcut: 'c', run: open }],
      [t, open],
    ),
  );

  const button = (
    <Button leftSection={<IconPlus size={16} />} onClick={open}>
      {t('create.action')}
    </Button>
  );
  const shown = engagements && arranged(engagements, view);
  return (
    <Page title={t('list.title')} actions={engagements?.length ? button : null} measure="wide">
      {isPending && <LoadingRows />}
      <ProblemNote problem={error} onRetry={() => void refetch()} />
      {engagements?.length === 0 && (
        <EmptyState picture="engagements" title={t('list.empty')} text={t('list.empty_text')} action={button} />
      )}
      {shown && engagements.length > 0 && (
        <>
          <ListFilterBar view={view} onView={onView} shown={shown.length} total={engagements.length} />
          <EngagementTable engagements={shown} view={view} onView={onView} />
        </>
      )}
      <CreateDialog opened={creating} onClose={close} onCreated={onCreated} />
    </Page>
  );
}
