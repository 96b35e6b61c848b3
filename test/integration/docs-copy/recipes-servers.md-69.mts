import 'reflect-metadata';
import { BadRequestException, Body, Controller, HttpCode, Inject, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createExtractor, type ExtractOptions, type Extractor } from 'vietnamese-entities';

const EXTRACTOR = Symbol('extractor');

@Controller()
class ExtractController {
  constructor(@Inject(EXTRACTOR) private readonly extractor: Extractor) {}

  @Post('extract')
  @HttpCode(200)
  extract(@Body() body: { text: string; options?: ExtractOptions }) {
    try {
      const { entities, people } = this.extractor.extract(body.text, body.options);
      return { people: people.map((p) => p.name), places: entities.flatMap((e) => (e.type === 'place' ? [e.name] : [])) };
    } catch (error) {
      if (error instanceof TypeError || error instanceof RangeError) throw new BadRequestException({ error: error.message });
      throw error;
    }
  }
}

@Module({ controllers: [ExtractController], providers: [{ provide: EXTRACTOR, useFactory: () => createExtractor() }] })
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: ['error'] });
await app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
