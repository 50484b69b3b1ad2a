import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeRequest, ChangeVersion } from '@/shared/api';
import type { SignedDocument } from '../../model/document';
import { bothProposed } from '../../model/proposed';
import { versionWords } from '../../model/versions';
import { Comparison } from '../difference/Comparison';

interface Props {
  change: ChangeRequest;
  base: SignedDocument;
  theirs: ChangeVersion;
  version: ChangeVersion;
}

/** A counter-proposal beside what it answers. */
export function AgainstTheirs({ change, base, theirs, version }: Props) {
  const { t } = useTranslation('baseline');
  const sides = useMemo(() => bothProposed(base, theirs, version), [base, theirs, version]);
  const words = { before: versionWords(change, theirs, t), after: versionWords(change, version, t) };
  return <Comparison {...sides} dates={{ text: t('against.dates'), words }} />;
}
