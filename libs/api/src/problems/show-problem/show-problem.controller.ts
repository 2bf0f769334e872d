import { Controller, Get, Param } from '@nestjs/common';
import { ApiExtension, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { Allows } from '../../access/rule';
import { anyone } from '../../access/rules';
import { REFUSALS } from '../../http/command-route';
import { Problem } from '../problem';
import { isProblemCode, problems, type ProblemCode } from '../problems';
import { DescribedProblemDto, DescribedProblemsDto, ProblemPath } from './show-problem.dto';

const described = (code: ProblemCode): DescribedProblemDto => ({ code, ...problems[code] });

/** Where the `type` of a problem document leads. */
@Controller('problems')
export class ShowProblemController {
  @Allows(anyone)
  @Get()
  @ApiOperation({ operationId: 'list-problems', summary: 'Every way in which this API says no.' })
  @ApiOkResponse({ type: DescribedProblemsDto })
  listProblems(): DescribedProblemsDto {
    return { problems: (Object.keys(problems) as ProblemCode[]).map(described) };
  }

  @Allows(anyone)
  @Get(':code')
  @ApiOperation({ operationId: 'show-problem', summary: 'What a problem means and what to do about it.' })
  @ApiOkResponse({ type: DescribedProblemDto })
  @ApiExtension(REFUSALS, ['problem-unknown'])
  showProblem(@Param() { code }: ProblemPath): DescribedProblemDto {
    if (!isProblemCode(code)) throw new Problem('problem-unknown');
    return described(code);
  }
}
