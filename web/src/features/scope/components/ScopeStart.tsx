import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Engagement, Scope, ScopeTemplate } from '@/shared/api';
import { asLanguage } from '@/shared/i18n';
import { may } from '@/shared/permissions';
import { EmptyState, LoadingRows, Page, ProblemNote, toastProblem } from '@/shared/ui';
import { postTemplate, scopeQuery, templatesQuery } from '../api';
import { clausesIn } from '../model/template';
import styles from './ScopeStart.module.css';
import { TemplatePreview } from './TemplatePreview';

/** Nothing is drafted yet: start from what others learned, or from a blank page. */
export function ScopeStart({ engagement, scope, onOwn }: { engagement: Engagement; scope: Scope; onOwn: () => void }) {
  const { t, i18n } = useTranslation('scope');
  const queries = useQueryClient();
  const canEdit = may(scope, 'scope.edit');
  const { data, error, refetch } = useQuery({
    ...templatesQuery(engagement.id, asLanguage(i18n.language)),
    enabled: canEdit,
  });
  const [shown, setShown] = useState<ScopeTemplate | null>(null);
  const [busy, setBusy] = useState(false);
  const use = async (template: ScopeTemplate) => {
    setBusy(true);
    try {
      await postTemplate(engagement.id, template);
      await queries.invalidateQueries({ queryKey: scopeQuery(engagement.id).queryKey });
    } catch (problem) {
      toastProblem(problem);
    } finally {
      setBusy(false);
      setShown(null);
    }
  };
  return (
    <Page title={t('scope_title')} lead={engagement.title}>
      <EmptyState
        picture="signpost"
        title={t('start.title')}
        text={canEdit ? t('start.text') : t('start.wait')}
        action={
          canEdit && (
            <Button variant="default" onClick={onOwn}>
              {t('start.own')}
            </Button>
          )
        }
      />
      {canEdit && !data && (error ? <ProblemNote problem={error} onRetry={() => void refetch()} /> : <LoadingRows />)}
      {canEdit && data && (
        <ul className={styles.cards} aria-label={t('start.templates')}>
          {data.templates.map((template) => (
            <li key={template.key} className={styles.card}>
              <h2 className={styles.name}>{template.title}</h2>
              <p className={styles.summary}>{template.summary}</p>
              <p className={styles.counts}>
                {t('start.counts', {
                  deliverables: clausesIn(template, 'deliverable').length,
                  milestones: clausesIn(template, 'milestone').length,
                  tasks: template.tasks.length,
                })}
              </p>
              <div className={styles.actions}>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => setShown(template)}
                  aria-label={t('start.preview_of', { title: template.title })}
                >
                  {t('start.preview')}
                </Button>
                <Button
                  size="xs"
                  loading={busy}
                  onClick={() => void use(template)}
                  aria-label={t('start.use_of', { title: template.title })}
                >
                  {t('start.use')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <TemplatePreview
        template={shown}
        busy={busy}
        onClose={() => setShown(null)}
        onUse={(template) => void use(template)}
      />
    </Page>
  );
}
