import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScopeTemplate } from '@/shared/api';
import { kinds } from '../model/sections';
import { clausesIn } from '../model/template';
import styles from './TemplatePreview.module.css';

interface Props {
  template: ScopeTemplate | null;
  busy: boolean;
  onClose: () => void;
  onUse: (template: ScopeTemplate) => void;
}

/** What a template would write, before it does. */
export function TemplatePreview({ template, busy, onClose, onUse }: Props) {
  const { t } = useTranslation('scope');
  return (
    <Modal opened={template !== null} onClose={onClose} size="lg" title={template?.title}>
      {template && (
        <>
          {kinds.map((kind) => (
            <section key={kind}>
              <h3 className={styles.kind}>{t(`section.${kind}`)}</h3>
              <ul className={styles.list}>
                {clausesIn(template, kind).map((clause) => (
                  <li key={clause.title}>
                    <span>{clause.title}</span>
                    {clause.measure && (
                      <div className={styles.more}>
                        {clause.measure}: {clause.target}
                      </div>
                    )}
                    {(clause.criteria ?? []).map(({ statement }) => (
                      <div key={statement} className={styles.more}>
                        ✓ {statement}
                      </div>
                    ))}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <h3 className={styles.kind}>{t('section.price')}</h3>
          <p className={styles.more}>{t(`price.help.${template.price_model}`)}</p>
          <h3 className={styles.kind}>{t('start.plan')}</h3>
          <p className={styles.more}>{template.tasks.map(({ name }) => name).join(' · ')}</p>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button loading={busy} onClick={() => onUse(template)}>
              {t('start.use')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
