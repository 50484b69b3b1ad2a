import { Modal, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlanPage } from '../../state/PlanContext';
import { CheckStep } from './CheckStep';
import { ColumnStep } from './ColumnStep';
import { DoneStep } from './DoneStep';
import { FileStep } from './FileStep';
import styles from './Import.module.css';
import { ImportProblem } from './ImportProblem';
import { type ImportStep, useImport } from './useImport';

/** Brings a plan in without surprises: nothing is saved before the person has seen what would happen. */
export function ImportWizard() {
  const { t } = useTranslation('plan');
  const { changeView } = usePlanPage();
  const flow = useImport();
  const close = () => changeView({ dialog: null });
  return (
    <Modal
      opened
      onClose={close}
      size={920}
      title={t('import.title')}
      closeButtonProps={{ 'aria-label': t('import.close') }}
    >
      <Trail step={flow.step} csv={flow.report?.format !== 'mspdi'} />
      {flow.progress !== null && (
        <Progress
          className={styles.progress}
          value={flow.progress * 100}
          animated={flow.progress >= 1}
          aria-label={t(flow.progress < 1 ? 'import.sending' : 'import.reading')}
        />
      )}
      <ImportProblem problem={flow.problem} />
      {flow.step === 'file' && <FileStep flow={flow} />}
      {flow.step === 'columns' && <ColumnStep flow={flow} />}
      {flow.step === 'check' && <CheckStep flow={flow} />}
      {flow.step === 'done' && <DoneStep flow={flow} close={close} />}
    </Modal>
  );
}

function Trail({ step, csv }: { step: ImportStep; csv: boolean }) {
  const { t } = useTranslation('plan');
  const steps: ImportStep[] = csv ? ['file', 'columns', 'check', 'done'] : ['file', 'check', 'done'];
  return (
    <ol className={styles.trail}>
      {steps.map((one) => (
        <li key={one} aria-current={one === step ? 'step' : undefined}>
          {t(`import.step.${one}`)}
        </li>
      ))}
    </ol>
  );
}
