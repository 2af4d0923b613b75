/** What building some sites of a region took, with nothing kept from earlier builds. */
export interface Measured {
  /** How many sites one process has built one after another. */
  sites: number;
  /** Seconds of processors of all of them, and of one built alone. */
  cpu: number;
  cpuOfOne: number;
  /** Bytes of finished sites, of all of them. */
  disk: number;
  /** Bytes that go over the network to the server, of all of them. */
  packed: number;
}

export interface RegionCost {
  sitesOfJob: number;
  /** Minutes of one job and of all jobs together. */
  jobMinutes: number;
  minutes: number;
  cpuHours: number;
  /** Bytes. */
  disk: number;
  packed: number;
}

/**
 * What a region costs on a CI engine. A job pays for its start and for its first site, for which the common texts are read;
 * each next site is as dear as those that were measured after the first. A build keeps a core busy all the time, so that on
 * a machine of its own it takes no longer on the clock than on processors.
 *
 * @param start seconds that a job takes before it builds
 */
export function regionCost(measured: Measured, sites: number, jobs: number, start: number): RegionCost {
  const sitesOfJob = Math.ceil(sites / jobs);
  const next = (measured.cpu - measured.cpuOfOne) / (measured.sites - 1);
  const build = measured.cpuOfOne + (sitesOfJob - 1) * next;
  return {
    sitesOfJob,
    jobMinutes: (start + build) / 60,
    minutes: ((start + build) * jobs) / 60,
    cpuHours: (build * jobs) / 3600,
    disk: (measured.disk / measured.sites) * sites,
    packed: (measured.packed / measured.sites) * sites,
  };
}
