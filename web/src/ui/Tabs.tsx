import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

/** Tabs inside a page or sheet. Where a reload should keep the tab, use links in a `TabNav`. */
export function Tabs<T extends string>({
  label,
  value,
  onChange,
  items,
}: {
  label: string;
  value: T;
  onChange: (tab: T) => void;
  items: { id: T; label: ReactNode; content: ReactNode }[];
}) {
  return (
    <AriaTabs className="tabs" selectedKey={value} onSelectionChange={(key) => onChange(key as T)}>
      <TabList aria-label={label} className="tab-list" items={items}>
        {(i) => (
          <Tab id={i.id} className="tab">
            {i.label}
          </Tab>
        )}
      </TabList>
      {items.map((i) => (
        <TabPanel key={i.id} id={i.id} className="tab-panel">
          {i.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
/** Links that look like tabs; the active link carries `data-status="active"` (router links do). */
export const TabNav = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav aria-label={label} className="tab-list tab-nav">
    {children}
  </nav>
);
