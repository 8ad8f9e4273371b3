return Stocktake.Cli.CommandLine.Run(args, Console.Out, Console.Error);
