import { parisDayOf, simulate } from '@apart/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { OfAct } from '../../../graphql/act-directive.ts';
import type { Context } from '../../../graphql/context.ts';
import { toRefusals } from '../../../graphql/types/refusal.ts';
import { SimulationInput } from './inputs.ts';
import { SimulationAnswerType, toSimulation } from './types.ts';

@Resolver()
export class SimulationResolver {
  @OfAct('simulation.run')
  @Query(() => SimulationAnswerType, { description: 'Simuler l’indemnité due aux salariés et l’allocation versée à l’employeur, par le moteur des demandes d’indemnisation.' })
  simulateIndemnity(@Arg('input', () => SimulationInput, { description: 'Ce qu’il faut simuler.' }) input: SimulationInput, @Ctx() ctx: Context): SimulationAnswerType {
    const employees = input.employees.map((employee) => ({ ...employee, label: '' }));
    const result = simulate({ ...input, employees }, parisDayOf(ctx.deps.clock.now()));
    return result.ok ? { simulation: toSimulation(result.value), refusals: [] } : { simulation: null, refusals: toRefusals(result.refusals) };
  }
}
