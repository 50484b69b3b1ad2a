import { Modal, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Engagement, Member } from '@/shared/api';
import { AddColleague } from './AddColleague';
import { InviteForm } from './InviteForm';

interface Props {
  engagement: Engagement;
  members: Member[];
  opened: boolean;
  onClose: () => void;
}

/** Two ways in: a one-time link for anyone, or adding a colleague who has an account. */
export function InviteDialog({ engagement, members, opened, onClose }: Props) {
  const { t } = useTranslation('engagement');
  return (
    <Modal opened={opened} onClose={onClose} title={t('invite.title', { title: engagement.title })} size="lg">
      <Tabs defaultValue="link">
        <Tabs.List mb="md">
          <Tabs.Tab value="link">{t('invite.by_link')}</Tabs.Tab>
          <Tabs.Tab value="colleague">{t('invite.colleague')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="link">
          <InviteForm engagement={engagement} onDone={onClose} />
        </Tabs.Panel>
        <Tabs.Panel value="colleague">
          <AddColleague engagement={engagement} members={members} onDone={onClose} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
