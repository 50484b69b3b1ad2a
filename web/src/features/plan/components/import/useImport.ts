import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isProblem, type ProblemError } from '@/shared/api';
import { planQuery } from '../../api';
import { formatOf, sendImport } from '../../importApi';
import { assign, type CsvField, detectedMapping, type Mapping, repeatedMapping } from '../../model/mapping';
import type { ImportReport } from '../../model/types';
import { keepMapping, lastMapping } from '../../state/lastMapping';
import { usePlanPage } from '../../state/PlanContext';

export type ImportStep = 'file' | 'columns' | 'check' | 'done';

/** The import as a person goes through it: file, columns (CSV), what would happen, what happened. */
export function useImport() {
  const { engagement, noteImport } = usePlanPage();
  const queries = useQueryClient();
  const [step, setStep] = useState<ImportStep>('file');
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);

  const send = async (chosen: File, preview: boolean, map: Mapping | null): Promise<ImportReport | null> => {
    setProblem(null);
    setProgress(0);
    try {
      const request = { engagement, file: chosen, preview, mapping: map, onProgress: setProgress };
      const answer = await sendImport(queries, request);
      setReport(answer);
      return answer;
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
      return null;
    } finally {
      setProgress(null);
    }
  };
  const choose = async (chosen: File) => {
    setFile(chosen);
    const answer = await send(chosen, true, null);
    if (!answer) return;
    const headers = answer.columns.map((column) => column.header);
    setMapping(repeatedMapping(detectedMapping(answer), lastMapping(engagement), headers));
    setStep(formatOf(chosen) === 'csv' ? 'columns' : 'check');
  };
  const check = async () => {
    if (file && (await send(file, true, mapping))) setStep('check');
  };
  const apply = async () => {
    const answer = file && (await send(file, false, report?.format === 'csv' ? mapping : null));
    if (!answer) return;
    if (answer.format === 'csv') keepMapping(engagement, mapping);
    setStep('done');
    if (answer.entry !== null) noteImport(answer.entry, file.name);
    await queries.invalidateQueries({ queryKey: planQuery(engagement).queryKey });
  };
  const restart = () => {
    setStep('file');
    setFile(null);
    setReport(null);
    setProblem(null);
  };
  return {
    step,
    setStep,
    file,
    report,
    mapping,
    assignColumn: (header: string, field: CsvField | null) => setMapping(assign(mapping, header, field)),
    progress,
    problem,
    choose,
    check,
    apply,
    restart,
  };
}

export type Import = ReturnType<typeof useImport>;
