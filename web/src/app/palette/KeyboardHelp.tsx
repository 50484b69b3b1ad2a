import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Command, useAllCommands } from '@/shared/commands';
import { Shortcut } from '@/shared/ui';
import styles from './KeyboardHelp.module.css';
import { keyboardHelp, useKeyboardHelp } from './keyboardHelpStore';

export function KeyboardHelp() {
  const { t } = useTranslation('shell');
  const opened = useKeyboardHelp();
  const commands = useAllCommands().filter((command) => command.shortcut);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Modal opened={opened} onClose={keyboardHelp.close} title={t('help.title')} size="lg">
      <p className={styles.lead}>{t('help.text')}</p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={group} title={group} commands={commands.filter((command) => command.group === group)} />
        ))}
      </div>
    </Modal>
  );
}

function Group({ title, commands }: { title: string; commands: Command[] }) {
  return (
    <section className={styles.group}>
      <h3>{title}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id} className={styles.row}>
            <dt>{command.title}</dt>
            <dd>
              <Shortcut keys={command.shortcut ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
